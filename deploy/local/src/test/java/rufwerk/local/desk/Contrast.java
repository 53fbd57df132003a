package rufwerk.local.desk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;

/** Texts that are hard to read: WCAG 2 AA demands 4.5:1 against what is behind them. */
final class Contrast {
    private static final String TOO_FAINT = """
            () => {
                const channels = color => {
                    const numbers = color.match(/[\\d.]+/g).map(Number);
                    return color.startsWith('color(') ? numbers : numbers.map((n, i) => i < 3 ? n / 255 : n);
                };
                const isOpaque = color => (channels(color)[3] ?? 1) === 1;
                const luminance = color => {
                    const [r, g, b] = channels(color)
                        .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                };
                const behind = element => {
                    const color = getComputedStyle(element).backgroundColor;
                    return isOpaque(color) ? color : behind(element.parentElement);
                };
                const ratio = element => {
                    const [light, dark] = [getComputedStyle(element).color, behind(element)]
                        .map(luminance)
                        .sort((a, b) => b - a);
                    return (light + 0.05) / (dark + 0.05);
                };
                return [...document.body.querySelectorAll('*')]
                    .filter(element => element.checkVisibility() && element.tagName !== 'CANVAS')
                    .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
                    .filter(element => ratio(element) < 4.5)
                    .map(element => `${ratio(element).toFixed(1)} ${element.tagName} ${element.textContent.trim()}`);
            }""";

    private Contrast() {}

    /** By day and by night. */
    static List<?> tooFaintOn(Page page) {
        return Stream.of(ColorScheme.DARK, ColorScheme.LIGHT)
                .flatMap(scheme -> {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    return ((List<?>) page.evaluate(TOO_FAINT)).stream().map(text -> scheme + " " + text);
                })
                .toList();
    }
}
