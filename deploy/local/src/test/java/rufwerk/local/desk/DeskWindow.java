package rufwerk.local.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A window with the desk in it, that remembers what the browser complained about. */
final class DeskWindow {
    private static final Path PICTURES = Path.of("target", "desk");

    private final Page page;
    private final int width;
    private final List<String> complaints = new ArrayList<>();

    DeskWindow(Page page, int width) {
        this.page = page;
        this.width = width;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** As wide as the window, so that nobody has to scroll sideways, and easy to read. Kept to be looked at. */
    void picture(String name) {
        page.waitForLoadState(); // texts are there before what they look like
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of %s", name)
                .isLessThanOrEqualTo(width);
        assertThat(Contrast.tooFaintOn(page))
                .as("texts of %s that are too faint", name)
                .isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
    }

    /** For what was done on purpose. */
    void forgive(String part) {
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    /** A page that breaks its own content security policy says so on the console. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }
}
