package rufwerk.numbers.sms.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.support.GatewaySink;
import rufwerk.numbers.support.MovableClock;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;

/** Messages on their way to a server that answers as Slack's incoming webhooks do, when it is there. */
@NumbersComponent
class SlackForwardingComponentTest {
    private static final String TEXT = "*Code* <480113> & https://example.com/once";

    @Inject
    Neighbours neighbours;

    @Inject
    Carrier carrier;

    @Inject
    MovableClock clock;

    @Inject
    CircuitBreakerMaintenance circuitBreakers;

    @Inject
    Pool pool;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "rufwerk.sms.slack-origins")
    URI slack;

    private final String path = "/services/T1/B1/" + UUID.randomUUID();
    private Customer customer;
    private PhoneNumber number;

    @BeforeEach
    void forwardANumberToSlack() {
        circuitBreakers.resetAll(); // what was away in another test is back
        clock.stopAtTheNextMinute();
        customer = neighbours.aCustomer();
        number = carrier.numberOf(customer);
        carrier.forwardToSlack(customer, number, slack + path);
    }

    @AfterEach
    void letTheClockGoOn() {
        clock.goOn();
    }

    @Test
    void arriveAsPlainTextThatSlackFollowsNowhere() throws JsonProcessingException {
        try (var sink = new GatewaySink(slack)) {
            String id = receive();

            await().until(() -> states(id).equals(List.of("delivered")));
            story(id)
                    .body("forwardings[0].way", equalTo("slack"))
                    .body("forwardings[0].target", equalTo(slack + path))
                    .body("forwardings[0].attempts[0].failure", nullValue());
            var asked = sink.about(number.digits());
            assertThat(asked).hasSize(1);
            assertThat(asked.getFirst().path()).isEqualTo(path);
            assertThat(asked.getFirst().authorization()).isNull();
            assertThat(json.readTree(asked.getFirst().json()))
                    .isEqualTo(json.readTree("""
                    {"text":"SMS from +4917612345678 to %s\\n*Code* &lt;480113&gt; &amp; https://example.com/once",
                     "mrkdwn":false,"unfurl_links":false,"unfurl_media":false}""".formatted(number.withPlus())));
        }
    }

    @Test
    void keepTheWebhookOutOfMetrics() {
        try (var sink = new GatewaySink(slack)) {
            String id = receive();

            await().until(() -> states(id).equals(List.of("delivered")));
            assertThat(sink.about(number.digits())).hasSize(1);
        }
        assertThat(given().get("/q/metrics").then().statusCode(200).extract().asString())
                .contains("rufwerk_sms_attempts_total")
                .doesNotContain(path);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410})
    void areGivenUpWhenTheWebhookIsNoneAnyMore(int status) {
        try (var sink = new GatewaySink(slack)) {
            sink.answerNext(number.digits(), status);
            String id = receive();

            await().until(() -> states(id).equals(List.of("failed")));
            story(id).body("forwardings[0].attempts[0].failure", equalTo("HTTP " + status));
            assertThat(sink.about(number.digits())).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 429, 500})
    void comeAgainWhenSlackAsksForPatience(int status) {
        try (var sink = new GatewaySink(slack)) {
            sink.answerNext(number.digits(), status);
            String id = receive();

            awaitFirstAttempt(id);
            story(id)
                    .body("forwardings[0].state", equalTo("waiting"))
                    .body("forwardings[0].attempts[0].failure", equalTo("HTTP " + status))
                    .body(
                            "forwardings[0].next_attempt_at",
                            equalTo(clock.instant().plusSeconds(5).toString()));

            clock.advance(Duration.ofSeconds(5));
            await().until(() -> states(id).equals(List.of("delivered")));
            assertThat(sink.about(number.digits())).hasSize(2);
        }
    }

    @Test
    void waitForASlackThatIsAway() {
        String id = receive();
        awaitFirstAttempt(id);
        story(id).body("forwardings[0].attempts[0].failure", notNullValue());

        try (var sink = new GatewaySink(slack)) {
            clock.advance(Duration.ofSeconds(5));

            await().until(() -> states(id).equals(List.of("delivered")));
            assertThat(sink.about(number.digits())).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://localhost:5432/x",
                "https://hooks.slack.com.example/services/T1",
                "file:///etc/passwd"
            })
    void goNowhereElse(String elsewhere) {
        change("{\"slack_forward\":\"%s\"}".formatted(elsewhere)).statusCode(400);

        given().header("X-Api-Key", customer.liveKey())
                .get("/api/numbers/active/" + number.digits())
                .then()
                .body("forward_sms_mo.slack.uri", equalTo(slack + path));
    }

    @Test
    void stopWhenTheCustomerSaysSo() {
        change("{\"slack_forward\":[]}")
                .statusCode(200)
                .body("forward_sms_mo.slack.uri", equalTo(""))
                .body("forward_sms_mo.slack.enabled", equalTo(false));

        assertThat(states(receive())).isEmpty();
    }

    @Test
    void leaveNoWebhookReadableInTheDatabase() {
        String kept = pool.preparedQuery("SELECT to_jsonb(s)::text FROM subscription AS s WHERE number = $1")
                .executeAndAwait(Tuple.of(number.digits()))
                .iterator()
                .next()
                .getString(0);

        assertThat(kept).contains("\"sealed_slack\"").doesNotContain(path);
    }

    private ValidatableResponse change(String body) {
        return given().header("X-Api-Key", customer.liveKey())
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/api/numbers/active/" + number.digits())
                .then();
    }

    private String receive() {
        return Carrier.tells(Carrier.anyId(), number, TEXT)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private void awaitFirstAttempt(String id) {
        await().until(() -> story(id).extract().path("forwardings[0].attempts[0].ended_at") != null);
    }

    private List<String> states(String id) {
        return story(id).extract().path("forwardings.state");
    }

    private ValidatableResponse story(String id) {
        return given().header("X-Api-Key", customer.liveKey())
                .get("/v1/sms/" + id)
                .then()
                .statusCode(200);
    }
}
