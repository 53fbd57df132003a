package rufwerk.numbers.zadarma.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.support.MovableClock;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Terms;
import rufwerk.numbers.support.RawAnswer;
import rufwerk.numbers.support.RawRequest;
import rufwerk.numbers.support.ZadarmaClient;

/** What all answers of the dialect have in common ({@code wire/zadarma.md} §2). */
@NumbersComponent
class ZadarmaAnswersComponentTest {
    private static final String PATH = "/v1/direct_numbers/";

    @Inject
    Neighbours neighbours;

    @Inject
    MovableClock clock;

    private ZadarmaClient client;

    @BeforeEach
    void knowACustomer() {
        client = new ZadarmaClient(neighbours.aCustomer());
    }

    @AfterEach
    void letTimeGoOn() {
        clock.goOn();
    }

    @Test
    void areXmlForWhoeverAsksForIt() throws Exception {
        RawAnswer answer = client.get(PATH, "format=xml").send();

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("application/xml;charset=utf-8");
        assertThat(answer.body())
                .isEqualTo("<?xml version=\"1.0\"?>\n<answer><status>success</status><info></info></answer>\n");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("answer");
    }

    @Test
    void areXmlForErrorsToo() {
        String error = "<?xml version=\"1.0\"?>\n<answer><status>error</status><message>%s</message></answer>\n";

        assertThat(new RawRequest("GET", PATH + "?format=xml").send().body())
                .isEqualTo(error.formatted("Not authorized"));
        assertThat(client.get(PATH + "number/", "format=xml").send().body())
                .isEqualTo(error.formatted("Wrong parameters!"));
        assertThat(client.form("PUT", PATH + "autoprolongation/", "format=xml&number=1")
                        .send()
                        .body())
                .isEqualTo(error.formatted("Check phone's number"));
        assertThat(new RawRequest("GET", PATH + "no/such/?format=xml").send().body())
                .isEqualTo(error.formatted("Unknown method"));
    }

    @Test
    void areJsonInAnyOtherFormat() {
        assertThat(client.get(PATH, "format=yaml").send().body()).isEqualTo("{\"status\":\"success\",\"info\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, no_such_method/, 404, Unknown method",
        "GET, number/1/2/3, 404, Unknown method",
        "POST, no_such_method, 404, Unknown method",
        "DELETE, autoprolongation/, 405, Method Not Allowed",
        "POST, '', 405, Method Not Allowed",
        "GET, number/?number=1, 401, Not authorized",
        "GET, '', 401, Not authorized"
    })
    void haveTheSameShapeForEveryError(String method, String below, int status, String message) {
        RawAnswer answer = new RawRequest(method, PATH + below).send();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.body()).isEqualTo("{\"status\":\"error\",\"message\":\"" + message + "\"}");
        String path = (PATH + below).replaceAll("[?].*", "");
        assertThat(answer.header("X-Zadarma-Method")).isEqualTo(path.endsWith("/") ? path : path + "/");
        assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("100");
        assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("100");
        assertThat(Long.parseLong(answer.header("X-RateLimit-Reset")))
                .isBetween(
                        clock.instant().getEpochSecond(),
                        clock.instant().plusSeconds(61).getEpochSecond());
    }

    @Test
    void stayAwayFromOurOwnApi() {
        assertThat(new RawRequest("GET", "/v1/directions-no").send().text()).doesNotContain("X-Zadarma-Method");
        assertThat(new RawRequest("GET", "/v1/direct_numbers_no").send().text()).doesNotContain("X-Zadarma-Method");
    }

    @Test
    void countDownAndRefuseTheHundredAndFirst() {
        clock.stopAtTheNextMinute();
        String reset = Long.toString(clock.instant().plusSeconds(60).getEpochSecond());
        for (int left = 99; left >= 0; left--) {
            RawAnswer answer = client.get(PATH, "").send();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo(Integer.toString(left));
            assertThat(answer.header("X-RateLimit-Reset")).isEqualTo(reset);
        }

        RawAnswer refused = client.get(PATH, "").send();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("{\"status\":\"error\",\"message\":\"You exceeded the rate limit\"}");
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(refused.header("X-RateLimit-Limit")).isEqualTo("100");
        assertThat(refused.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(refused.header("X-RateLimit-Reset")).isEqualTo(reset);

        clock.advance(Duration.ofMinutes(1));
        RawAnswer again = client.get(PATH, "").send();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("X-RateLimit-Remaining")).isEqualTo("99");
    }

    /** Only whoever knows the secret may use up what belongs to the customer. */
    @Test
    void leaveTheLimitAloneForAWrongSignature() {
        clock.stopAtTheNextMinute();
        String wrong = "Authorization: " + client.customer().zadarmaUserKey() + ":wrong";
        for (int i = 0; i < 120; i++) {
            assertThat(new RawRequest("GET", PATH, wrong).send().status()).isEqualTo(401);
        }

        assertThat(client.get(PATH, "").send().header("X-RateLimit-Remaining")).isEqualTo("99");
    }

    @Test
    void knowALimitOfTheCustomersOwn() {
        clock.stopAtTheNextMinute();
        client = new ZadarmaClient(neighbours.aCustomer(Terms.requestsPerMinute(2)));

        assertThat(client.get(PATH, "").send().header("X-RateLimit-Limit")).isEqualTo("2");
        assertThat(client.get(PATH, "").send().header("X-RateLimit-Remaining")).isEqualTo("0");
        RawAnswer refused = client.get(PATH, "").send();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("X-RateLimit-Limit")).isEqualTo("2");
    }

    @Test
    void sayWhyAKnownCustomerMayNot() {
        var elsewhere = new ZadarmaClient(neighbours.aCustomer(Terms.networks("192.0.2.0/24")));
        var reader = new ZadarmaClient(neighbours.aCustomer(Terms.scopes("numbers:read")));

        RawAnswer network = elsewhere.get(PATH, "").send();
        assertThat(network.status()).isEqualTo(403);
        assertThat(network.body())
                .isEqualTo("{\"status\":\"error\",\"message\":\"This key may not be used from your address\"}");
        assertThat(reader.get(PATH, "").send().status()).isEqualTo(200);
        RawAnswer scope = reader.form("PUT", PATH + "autoprolongation/", "number=1&value=on")
                .send();
        assertThat(scope.status()).isEqualTo(403);
        assertThat(scope.body()).isEqualTo("{\"status\":\"error\",\"message\":\"This key has no right to do this\"}");
    }
}
