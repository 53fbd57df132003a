package rufwerk.local.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Service;

/** Accounts, orders, webhooks and stock as an operator sees them. Pictures of them are left in {@code target}. */
@ExtendWith(SuiteUnderTest.Extension.class)
class OperationsSystemTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final byte[] PDF = SmallPdf.of("Identity card of Erika Mustermann");

    private static Chromium chromium;

    private final SuiteUnderTest suite;
    private final LocalStack stack;
    private final Operator operator;
    private final Customer customer;
    private DeskWindow window;
    private Page page;

    OperationsSystemTest(SuiteUnderTest suite) {
        this.suite = suite;
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

    @AfterEach
    void nothingToComplainAbout() {
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void leadsFromANewAccountToAKeyThatOpensNumbers() {
        open("en", 1280, 800);
        page.getByRole(AriaRole.LINK, link("Accounts")).click();
        assertThat(page).hasURL(Pattern.compile(".*/desk/accounts"));
        press("n");
        type("Telephones & Sons");
        press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The account is open.");
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Telephones & Sons");

        press("n");
        page.getByLabel("Label").fill("Billing");
        page.getByLabel("numbers:read").check();
        button("Issue").click();
        String key = page.locator("code.secret").innerText();
        assertThat(key).startsWith("rw_live_");
        await("the key at numbers-service").atMost(PATIENCE).until(() -> statusWith(key) == 200);

        press("u");
        assertThat(page.locator(".cards")).containsText("Billing");
        assertThat(page.content()).doesNotContain(key);
        page.getByText("Revoke").first().click();
        button("Revoke").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The key opens nothing any more.");
        await("the end of the key at numbers-service").atMost(PATIENCE).until(() -> statusWith(key) == 401);
    }

    @Test
    void replaysADeliveryThatFailed() throws IOException {
        try (var receiver = FickleReceiver.start()) {
            open("en", 1280, 800);
            openDeliveryThatFailed(receiver);
            receiver.comesBack();

            press("a");
            press("Enter");

            assertThat(page.getByRole(AriaRole.STATUS)).hasText("On its way again.");
            await("the delivery").atMost(PATIENCE).until(() -> receiver.taken() == 1);
            await("its state").atMost(PATIENCE).until(() -> {
                page.reload();
                return page.locator(".facts-line .state").innerText().contains("delivered");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, 800", "de, 390, 844"})
    void fitsDesksAndTelephones(String language, int width, int height) throws IOException {
        open(language, width, height);
        page.navigate("/desk/accounts");
        window.picture("accounts");
        page.navigate("/desk/accounts?name=nobody");
        window.picture("accounts-none");
        page.navigate("/desk/accounts/" + suite.account().id());
        window.picture("account");
        press("n");
        page.locator(".deeds details summary").first().click();
        window.picture("account-issue");
        page.locator("details.new[open] button").click();
        assertThat(page.locator("code.secret")).isVisible();
        window.picture("issued");
        try (var receiver = FickleReceiver.start()) {
            openDeliveryThatFailed(receiver);
            window.picture("delivery");
            page.goBack();
            window.picture("order");
        }
        page.navigate("/desk/orders?number=999999999");
        window.picture("order-unknown");
        page.navigate("/desk/accounts/" + suite.account().id() + "/orders");
        window.picture("orders");
        page.navigate("/desk/accounts/" + suite.account().id() + "/deliveries?state=failed");
        press("r");
        window.picture("deliveries");
        page.locator("details.new[open] button").click();
        assertThat(page).hasURL(Pattern.compile(".*/replays\\?since=.*"));
        window.picture("replays");
        page.navigate("/desk/stock");
        assertThat(page.locator("meter").first()).isVisible();
        window.picture("stock");
    }

    /** By the number of its order, as somebody on the telephone names it. */
    private void openDeliveryThatFailed(FickleReceiver receiver) {
        String verification = customer.createVerification(PDF);
        long order =
                customer.order(verification, receiver.url(), stack.secrets().pushSecret());
        await("the document")
                .atMost(PATIENCE)
                .until(() -> operator.waitingReview(verification).isPresent());
        operator.approve(verification);
        page.navigate("/desk/orders");
        press("/");
        type(Long.toString(order));
        press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/orders/" + order));
        await("a failed delivery about order " + order).atMost(PATIENCE).until(() -> {
            page.reload();
            return page.locator(".list .state.failed").count() == 1;
        });
        press("o");
        assertThat(page).hasURL(Pattern.compile(".*/deliveries/.*"));
        assertThat(page.locator(".history")).containsText("410");
    }

    /** Keys lead somewhere once the page's script has run. */
    private void press(String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    private void type(String text) {
        page.keyboard().type(text);
    }

    private int statusWith(String key) {
        return new Http(Trace.begin())
                .get(stack.ports().url(Service.NUMBERS) + "/v1/numbers/available", "X-Api-Key", key)
                .status();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void open(String language, int width, int height) {
        String desk = stack.ports().url(Service.DOCUMENTS);
        page = chromium.window(desk, stack.secrets().operatorPassword(), language, width, height);
        window = new DeskWindow(page, width);
        page.navigate("/desk");
    }
}
