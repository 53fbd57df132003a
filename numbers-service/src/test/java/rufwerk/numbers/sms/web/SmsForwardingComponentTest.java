package rufwerk.numbers.sms.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.sms.ClaimedForwarding;
import rufwerk.numbers.sms.Forwarding.State;
import rufwerk.numbers.sms.Forwardings;
import rufwerk.numbers.sms.Settlement;
import rufwerk.numbers.sms.Way;
import rufwerk.numbers.support.GatewaySink;
import rufwerk.numbers.support.MailSink;
import rufwerk.numbers.support.MovableClock;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;

/** Messages on their way to a real mail server and a carrier's gateway, which are not always there. */
@NumbersComponent
class SmsForwardingComponentTest {
    private static final String TEXT = "Ihr Code lautet 480 113. Grüße 🙂";
    private static final String OTHER_NUMBER = "4917600000001";

    @Inject
    Neighbours neighbours;

    @Inject
    Carrier carrier;

    @Inject
    Forwardings forwardings;

    @Inject
    MovableClock clock;

    @Inject
    CircuitBreakerMaintenance circuitBreakers;

    @ConfigProperty(name = "quarkus.mailer.port")
    int smtpPort;

    @ConfigProperty(name = "rufwerk.sms.gateway-url")
    URI gatewayUrl;

    private final String mailbox = UUID.randomUUID() + "@example.com";
    private Customer customer;
    private PhoneNumber number;

    @BeforeEach
    void orderANumber() {
        circuitBreakers.resetAll(); // a gateway that was away in another test is back
        clock.stopAtTheNextMinute();
        customer = neighbours.aCustomer();
        number = carrier.numberOf(customer);
    }

    @AfterEach
    void letTheClockGoOn() {
        clock.goOn();
    }

    @Test
    void reachesEveryMailboxAndNumber() {
        String second = UUID.randomUUID() + "@example.com";
        carrier.forward(customer, number, List.of(mailbox, second), List.of(OTHER_NUMBER));
        try (var mails = new MailSink(smtpPort);
                var gateway = new GatewaySink(gatewayUrl)) {
            String id = receive();

            await().until(() -> states(id).equals(List.of("delivered", "delivered", "delivered")));
            assertThat(mails.to(second)).hasSize(1);
            assertThat(mails.to(mailbox)).singleElement().satisfies(mail -> {
                assertThat(mail.from()).isEqualTo("sms@rufwerk.example");
                assertThat(mail.subject()).isEqualTo("SMS from +4917612345678 to " + number.withPlus());
                assertThat(mail.text()).isEqualTo(TEXT);
                assertThat(mail.messageId()).endsWith("@rufwerk.example>");
            });
            assertThat(gateway.about(number.digits())).singleElement().satisfies(asked -> {
                assertThat(asked.path()).isEqualTo("/messages");
                assertThat(asked.authorization()).isEqualTo("Bearer gateway-token-of-the-tests");
                JsonPath sms = JsonPath.from(asked.json());
                assertThat(sms.getString("from")).isEqualTo(number.withPlus());
                assertThat(sms.getString("to")).isEqualTo("+" + OTHER_NUMBER);
                assertThat(sms.getString("original_sender")).isEqualTo("+4917612345678");
                assertThat(sms.getString("text")).isEqualTo(TEXT);
            });
        }
    }

    @Test
    void waitsForAMailServerThatIsAway() {
        carrier.forward(customer, number, List.of(mailbox), List.of());
        String id = receive();
        awaitAttempt(id, 1);
        story(id)
                .body("forwardings[0].state", equalTo("waiting"))
                .body("forwardings[0].attempts[0].failure", notNullValue())
                .body(
                        "forwardings[0].next_attempt_at",
                        equalTo(clock.instant().plusSeconds(5).toString()));

        try (var mails = new MailSink(smtpPort)) {
            clock.advance(Duration.ofSeconds(5));

            await().until(() -> states(id).equals(List.of("delivered")));
            assertThat(mails.to(mailbox)).hasSize(1);
            story(id).body("forwardings[0].attempts[1].failure", nullValue());
        }
    }

    @Test
    void takesOverWhatADeadReplicaHadClaimed() {
        carrier.forward(customer, number, List.of(mailbox), List.of());
        String id = receive();
        awaitAttempt(id, 1);
        Instant retry = clock.instant().plusSeconds(5);
        ClaimedForwarding claimed = claim(retry);

        try (var mails = new MailSink(smtpPort)) {
            clock.advance(Duration.ofSeconds(65));

            await().until(() -> states(id).equals(List.of("delivered")));
            assertThat(mails.to(mailbox)).hasSize(1);
            story(id)
                    .body("forwardings[0].attempts[1].ended_at", nullValue())
                    .body("forwardings[0].attempts[2].ended_at", notNullValue());

            var late = new Settlement(State.FAILED, retry, "Too late");
            assertThat(forwardings.settle(claimed, late, retry).await().indefinitely())
                    .isFalse();
            assertThat(states(id)).isEqualTo(List.of("delivered"));
        }
    }

    @Test
    void triesOnceMoreWhenTheGatewayStumbles() {
        carrier.forward(customer, number, List.of(), List.of(OTHER_NUMBER));
        try (var gateway = new GatewaySink(gatewayUrl)) {
            gateway.answerNext(number.digits(), 503);
            String id = receive();

            await().until(() -> states(id).equals(List.of("delivered")));
            var asked = gateway.about(number.digits());
            assertThat(asked).hasSize(2);
            assertThat(asked.get(0).json()).isEqualTo(asked.get(1).json());
        }
    }

    @Test
    void waitsForAGatewayThatIsAway() {
        carrier.forward(customer, number, List.of(), List.of(OTHER_NUMBER));
        String id = receive();
        awaitAttempt(id, 1);

        try (var gateway = new GatewaySink(gatewayUrl)) {
            // A breaker that has opened meanwhile costs another attempt.
            await().pollInterval(Duration.ofMillis(500)).until(() -> {
                clock.advance(Duration.ofMinutes(1));
                return states(id).equals(List.of("delivered"));
            });
            // At least once, and always under the same id.
            assertThat(new HashSet<>(gateway.about(number.digits()))).hasSize(1);
        }
    }

    @Test
    void givesUpWhatTheGatewayRefuses() {
        carrier.forward(customer, number, List.of(), List.of(OTHER_NUMBER));
        try (var gateway = new GatewaySink(gatewayUrl)) {
            gateway.answerNext(number.digits(), 422);
            String id = receive();

            // As above, should the breaker still be open.
            await().pollInterval(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        clock.advance(Duration.ofMinutes(1));
                        return states(id).equals(List.of("failed"));
                    });
            story(id).body("forwardings[0].attempts.failure", hasItem("HTTP 422"));
            assertThat(gateway.about(number.digits())).hasSize(1);
        }
    }

    @Test
    void sendsNothingBackAndForthBetweenOurOwnNumbers() {
        PhoneNumber other = carrier.numberOf(customer);
        carrier.forward(customer, number, List.of(), List.of(other.digits()));

        String id = Carrier.tells(
                        Map.of("id", Carrier.anyId(), "from", other.withPlus(), "to", number.withPlus(), "text", TEXT))
                .path("id");

        assertThat(states(id)).isEmpty();
    }

    @Test
    void isKnownToWhoeverLooksAfterTheService() {
        carrier.forward(customer, number, List.of(mailbox), List.of());
        awaitAttempt(receive(), 1);

        given().get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'Text messages go on' }.data.'waiting for email'", notNullValue());
    }

    /** As a replica would that is killed right afterwards. */
    private ClaimedForwarding claim(Instant at) {
        return forwardings.claim(Way.EMAIL, 1_000, at, at.plusSeconds(60)).await().indefinitely().stream()
                .filter(each -> each.target().equals(mailbox))
                .findFirst()
                .orElseThrow();
    }

    private String receive() {
        return Carrier.tells(Carrier.anyId(), number, TEXT)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private void awaitAttempt(String id, int attempt) {
        await().until(() ->
                story(id).extract().path("forwardings[0].attempts[" + (attempt - 1) + "].ended_at") != null);
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
