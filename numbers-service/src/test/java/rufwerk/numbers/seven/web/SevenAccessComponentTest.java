package rufwerk.numbers.seven.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.support.MovableClock;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;
import rufwerk.numbers.support.Neighbours.Terms;
import rufwerk.numbers.support.RawAnswer;
import rufwerk.numbers.support.RawRequest;

/** Keys, signatures and the codes that refuse them ({@code wire/seven.md} §1, §2, §5). */
@NumbersComponent
class SevenAccessComponentTest {
    private static final String ACTIVE = "/api/numbers/active";
    private static final String ORDER = "/api/numbers/order";
    private static final String SECRET = "a signing secret";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String JSON = "Content-Type: application/json";

    @Inject
    Neighbours neighbours;

    @Inject
    MovableClock clock;

    @AfterEach
    void letTimeGoOn() {
        clock.goOn();
    }

    @Test
    void takesTheKeyFromAForm() {
        Customer customer = neighbours.aCustomer();

        // As the .NET client does; the resource still finds its own parameters.
        verifyNotAvailable(new RawRequest("POST", ORDER, FORM)
                .withBody("number=4922100000001&p=" + customer.liveKey() + "&payment_interval=monthly"));
        assertThat(code(new RawRequest("POST", ORDER, FORM).withBody("p=wrong&number=4922100000001")))
                .isEqualTo("900");
        assertThat(code(new RawRequest("POST", ORDER, JSON).withBody("{\"p\":\"" + customer.liveKey() + "\"}")))
                .isEqualTo("900");
    }

    @Test
    void takesTheFirstKeyOfSeveral() {
        String key = neighbours.aCustomer().liveKey();
        String all = ACTIVE + "?p=";

        assertThat(code(new RawRequest("GET", all + "x", "Authorization: Basic x", "X-API-KEY: " + key)))
                .startsWith("{");
        assertThat(code(new RawRequest("GET", all + key, "Authorization: Basic " + key, "X-Api-Key: x")))
                .isEqualTo("900");
        assertThat(code(new RawRequest("GET", all + "x", "Authorization: bAsIc " + key)))
                .startsWith("{");
        assertThat(code(new RawRequest("GET", all + key, "Authorization: Bearer x")))
                .isEqualTo("900");
        assertThat(code(new RawRequest("GET", all + key, "Authorization: Digest x", "SentWith: js")))
                .startsWith("{");
    }

    @Test
    void passesWhoSignsWhateverTheyMay() {
        Customer customer = neighbours.aCustomer(Terms.signing(true, "another", SECRET));

        assertThat(code(signed(customer, "GET", ACTIVE + "?a=%7e&b", ""))).startsWith("{\"activeNumbers\"");
        assertThat(code(signed(customer, "GET", ACTIVE, "").with(JSON))).startsWith("{\"activeNumbers\"");
        verifyNotAvailable(signed(customer, "POST", ORDER, "{\"number\":\"4922100000001\"}")
                .with(JSON));
        verifyNotAvailable(signed(customer, "POST", ORDER, "number=4922100000001&note=~%20+")
                .with(FORM));
    }

    @Test
    void refusesWhoDoesNotSignThoughTheyMust() {
        Customer customer = neighbours.aCustomer(Terms.signing(true, SECRET));

        assertThat(code(new RawRequest("GET", ACTIVE, "X-Api-Key: " + customer.liveKey())))
                .isEqualTo("901");
        assertThat(code(new RawRequest("GET", ACTIVE, "X-Api-Key: unknown"))).isEqualTo("900");
    }

    @Test
    void lookAtASignatureEvenWhenItIsNotRequired() {
        Customer optional = neighbours.aCustomer(Terms.signing(false, SECRET));
        Customer none = neighbours.aCustomer();

        assertThat(code(new RawRequest("GET", ACTIVE, "X-Api-Key: " + optional.liveKey())))
                .startsWith("{");
        assertThat(code(signed(optional, "GET", ACTIVE, ""))).startsWith("{");
        assertThat(code(signed(none, "GET", ACTIVE, ""))).isEqualTo("901");
        for (String lonely : List.of("X-Timestamp: 1", "X-Nonce: " + nonce(), "X-Signature: 00")) {
            assertThat(code(new RawRequest("GET", ACTIVE, "X-Api-Key: " + optional.liveKey(), lonely)))
                    .isEqualTo("901");
        }
    }

    @Test
    void refusesASignatureOfAnythingElse() {
        Customer customer = neighbours.aCustomer(Terms.signing(false, SECRET));
        String body = "number=4922100000001";
        String url = "http://" + RawRequest.host() + ORDER;

        verifyNotAvailable(order(customer, "POST", url, body, now(), SECRET));
        assertThat(code(order(customer, "GET", url, body, now(), SECRET))).isEqualTo("901");
        assertThat(code(order(customer, "POST", "http://other.example" + ORDER, body, now(), SECRET)))
                .isEqualTo("901");
        assertThat(code(order(customer, "POST", "https://" + RawRequest.host() + ORDER, body, now(), SECRET)))
                .isEqualTo("901");
        assertThat(code(order(customer, "POST", url + "?a=1", body, now(), SECRET)))
                .isEqualTo("901");
        assertThat(code(order(customer, "POST", url, body + "0", now(), SECRET)))
                .isEqualTo("901");
        assertThat(code(order(customer, "POST", url, "", now(), SECRET))).isEqualTo("901");
        assertThat(code(order(customer, "POST", url, body, now(), "guessed"))).isEqualTo("901");
    }

    @ParameterizedTest
    @CsvSource({"-31, 901", "-30, {", "30, {", "31, 901"})
    void believesClocksThatAreHalfAMinuteOff(int seconds, String start) {
        clock.stopAtTheNextMinute();
        Customer customer = neighbours.aCustomer(Terms.signing(true, SECRET));

        assertThat(code(order(
                        customer,
                        "POST",
                        "http://" + RawRequest.host() + ORDER,
                        "number=4922100000001",
                        now() + seconds,
                        SECRET)))
                .startsWith(start);
    }

    @Test
    void passesARequestOnceHoweverOftenItIsRepeatedAtOnce() throws Exception {
        RawRequest request = signed(neighbours.aCustomer(Terms.signing(true, SECRET)), "GET", ACTIVE, "");

        try (var threads = Executors.newFixedThreadPool(50)) {
            Callable<String> send = () -> code(request);
            List<String> codes = threads.invokeAll(Collections.nCopies(50, send)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(codes).filteredOn(code -> code.startsWith("{")).hasSize(1);
            assertThat(codes).filteredOn("901"::equals).hasSize(49);
        }
    }

    @Test
    void leavesANonceAloneThatCameWithAWrongSignature() {
        Customer customer = neighbours.aCustomer(Terms.signing(true, SECRET));
        RawRequest request = signed(customer, "GET", ACTIVE, "");
        String nonce = request.headerLines().stream()
                .filter(line -> line.startsWith("X-Nonce"))
                .findFirst()
                .orElseThrow();

        assertThat(code(new RawRequest(
                        "GET",
                        ACTIVE,
                        "X-Api-Key: " + customer.liveKey(),
                        nonce,
                        "X-Timestamp: " + now(),
                        "X-Signature: 00")))
                .isEqualTo("901");
        assertThat(code(request)).startsWith("{");
        assertThat(code(request)).isEqualTo("901");
    }

    @Test
    void leavesTheLimitAloneForAWrongSignature() {
        clock.stopAtTheNextMinute();
        Customer customer = neighbours.aCustomer(new Terms(Terms.NONE.scopes(), List.of(), 2, true, List.of(SECRET)));
        for (int i = 0; i < 5; i++) {
            assertThat(code(new RawRequest("GET", ACTIVE, "X-Api-Key: " + customer.liveKey())))
                    .isEqualTo("901");
        }

        assertThat(code(signed(customer, "GET", ACTIVE, ""))).startsWith("{");
    }

    @Test
    void saysWhichRightIsMissing() {
        Customer reader = neighbours.aCustomer(Terms.scopes("numbers:read", "orders:write"));
        Customer elsewhere = neighbours.aCustomer(Terms.networks("192.0.2.0/24", "2001:db8::/32"));

        assertThat(code(new RawRequest("GET", ACTIVE, "X-Api-Key: " + reader.liveKey())))
                .startsWith("{");
        assertThat(code(new RawRequest("POST", ORDER, "X-Api-Key: " + reader.liveKey(), FORM)
                        .withBody("number=4922100000001")))
                .isEqualTo("902");
        assertThat(code(new RawRequest("GET", ACTIVE, "X-Api-Key: " + elsewhere.liveKey())))
                .isEqualTo("903");
    }

    @Test
    void refusesTooManyUntilTheNextMinute() {
        clock.stopAtTheNextMinute();
        clock.advance(Duration.ofSeconds(15));
        var request = new RawRequest(
                "GET",
                ACTIVE,
                "X-Api-Key: " + neighbours.aCustomer(Terms.requestsPerMinute(3)).liveKey());
        for (int i = 0; i < 3; i++) {
            assertThat(request.send().status()).isEqualTo(200);
        }

        RawAnswer refused = request.send();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("45");
        assertThat(refused.body()).isEqualTo("600");

        clock.advance(Duration.ofSeconds(45));
        assertThat(request.send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1100000", "Content-Length: 99999999999999999999"})
    void refusesABodyThatAnnouncesItselfAsHuge(String length) {
        RawAnswer answer = new RawRequest("POST", ORDER, FORM, length).send();

        assertThat(answer.status()).isIn(400, 413);
    }

    @Test
    void refusesAHugeBodyInItsOwnWords() {
        RawAnswer announced = new RawRequest("POST", ORDER, FORM)
                .withBody("a".repeat(1_100_000))
                .send();
        String piece = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        RawAnswer chunked = new RawRequest(
                        "POST",
                        ORDER,
                        List.of(FORM, "Transfer-Encoding: chunked"),
                        (piece.repeat(18) + "0\r\n\r\n").getBytes(UTF_8))
                .send();

        assertThat(List.of(announced, chunked)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).isEqualTo("{\"success\":false,\"error\":\"Request Entity Too Large\"}");
        });
    }

    private RawRequest signed(Customer customer, String method, String target, String body) {
        String timestamp = Long.toString(now());
        String nonce = nonce();
        String url = "http://" + RawRequest.host() + target;
        var request = new RawRequest(
                method,
                target,
                "X-Api-Key: " + customer.liveKey(),
                "X-Timestamp: " + timestamp,
                "X-Nonce: " + nonce,
                "X-Signature: " + SevenSignature.sign(timestamp, nonce, method, url, body.getBytes(UTF_8), SECRET));
        return body.isEmpty() ? request : request.withBody(body);
    }

    /** An order that is always the same, signed as if it were another. */
    private static RawRequest order(
            Customer customer, String method, String url, String body, long timestamp, String secret) {
        String nonce = nonce();
        String signature =
                SevenSignature.sign(Long.toString(timestamp), nonce, method, url, body.getBytes(UTF_8), secret);
        return new RawRequest(
                        "POST",
                        ORDER,
                        FORM,
                        "X-Api-Key: " + customer.liveKey(),
                        "X-Timestamp: " + timestamp,
                        "X-Nonce: " + nonce,
                        "X-Signature: " + signature)
                .withBody("number=4922100000001");
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static String nonce() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static void verifyNotAvailable(RawRequest request) {
        assertThat(code(request)).isEqualTo("{\"success\":false,\"error\":\"number is not available\"}");
    }

    /** The whole body, with HTTP 200. */
    private static String code(RawRequest request) {
        RawAnswer answer = request.send();
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
