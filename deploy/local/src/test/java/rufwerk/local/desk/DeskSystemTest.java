package rufwerk.local.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Service;

/** The review desk as a reviewer sees it, in Debian's Chromium. Pictures of it are left in {@code target}. */
@ExtendWith(SuiteUnderTest.Extension.class)
class DeskSystemTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String WORDS = "Identity card of Erika Mustermann";

    private static Chromium chromium;

    private final LocalStack stack;
    private final Operator operator;
    private final Customer customer;
    private DeskWindow window;
    private Page page;

    DeskSystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        this.operator = suite.operator(Trace.begin());
        this.customer = suite.customer(Trace.begin());
    }

    @BeforeAll
    static void aBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void noBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void anEmptyQueue() {
        for (var waiting = operator.waitingReviews(); !waiting.isEmpty(); waiting = operator.waitingReviews()) {
            waiting.forEach(operator::approve);
        }
    }

    @AfterEach
    void nothingToComplainAbout() {
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void leadsAReviewerFromTheOldestDocumentToACompletedOrder() {
        String oldest = customer.createVerification(SmallPdf.of(WORDS));
        long order =
                customer.order(oldest, stack.receiver().url(), stack.secrets().pushSecret());
        customer.createVerification(SmallPdf.of("A later one"));
        open("en", 1280, 800);

        page.keyboard().press("o");
        assertThat(page).hasURL(desk() + "/desk/cases/" + oldest);
        readThePdf();
        page.keyboard().press("c");
        assertThat(page.getByText("yours until")).isVisible();
        readThePdf();
        page.keyboard().press("a");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Approved.");
        await("webhook of order " + order)
                .atMost(PATIENCE)
                .until(() -> stack.receiver().about(order), deliveries -> !deliveries.isEmpty());
        assertThat(stack.receiver().about(order).getFirst().body().path("state").asText())
                .isEqualTo("COMPLETED");
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, 800", "de, 390, 844"})
    void fitsDesksAndTelephones(String language, int width, int height) {
        open(language, width, height);
        window.picture("empty");
        String verification = customer.createVerification(SmallPdf.of(WORDS));
        customer.createVerification(SmallPdf.of(WORDS));
        page.reload();
        window.picture("queue");
        page.navigate("/desk/cases/" + verification);
        readThePdf();
        window.picture("case");
        page.keyboard().press("r");
        assertThat(page.locator("input[name=reason]").first()).isFocused();
        window.picture("reject");
        page.navigate("/desk/audit");
        window.picture("audit");
        Response missing = page.navigate("/desk/cases/00000000-0000-0000-0000-000000000000");
        assertThat(missing.status()).isEqualTo(404);
        window.forgive("404");
        window.picture("missing");
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, 800", "de, 390, 844"})
    void showsWhatWasHandedInLaterBelowWhatCameFirst(String language, int width, int height) {
        String verification = customer.createVerification(SmallPdf.of(WORDS));
        operator.askMore(verification, "other_document", "Your rental contract, please");
        await("the customer to be asked")
                .atMost(PATIENCE)
                .until(() -> customer.verificationState(verification).equals("MORE_ASKED"));
        customer.answerReviewer(verification, SmallPdf.of("Rental contract"));
        open(language, width, height);

        page.navigate("/desk/cases/" + verification);

        assertThat(page.locator(".document h3")).hasCount(2);
        assertThat(page.locator(".pages canvas")).hasCount(2);
        assertThat(page.locator(".history")).containsText("Your rental contract, please");
        window.picture("case-with-two-documents");
    }

    @Test
    void rejectsWithAReasonAndWords() {
        String verification = customer.createVerification(SmallPdf.of(WORDS));
        open("en", 1280, 800);
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        readThePdf();
        page.keyboard().press("r");
        page.keyboard().press("ArrowDown");
        page.getByLabel("For the customer to read").first().fill("Valid until May");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Reject").setExact(true))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Rejected.");
        page.navigate("/desk/cases/" + verification);
        assertThat(page.locator(".history")).containsText("The document has expired");
        assertThat(page.locator(".history")).containsText("Valid until May");
    }

    @Test
    void saysThatADocumentCannotBeShown() {
        String verification = customer.createVerification(SmallPdf.of("Erika"));
        open("en", 1280, 800);
        page.route("**/document", route -> route.abort());
        page.navigate("/desk/cases/" + verification);
        assertThat(page.getByText("The document cannot be shown here.")).isVisible();
        window.forgive("");
    }

    private void readThePdf() {
        assertThat(page.locator("canvas[data-drawn]").first()).hasText(WORDS);
    }

    private void open(String language, int width, int height) {
        page = chromium.window(desk(), stack.secrets().operatorPassword(), language, width, height);
        window = new DeskWindow(page, width);
        page.navigate("/desk");
    }

    private String desk() {
        return stack.ports().url(Service.DOCUMENTS);
    }
}
