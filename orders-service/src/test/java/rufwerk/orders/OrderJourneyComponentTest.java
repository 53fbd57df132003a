package rufwerk.orders;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.standardwebhooks.Webhook;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import rufwerk.kit.events.EventProducer;

@OrdersComponent
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderJourneyComponentTest {
    private static final String SECRET = "a push secret";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    EventProducer kafka;

    DocumentsStandIn documents;
    private final WebhookReceiver receiver = new WebhookReceiver();
    private TestCustomer customer;
    private TestOrders orders;

    /** Not before all tests: REST Assured learns the port before each. */
    @BeforeEach
    void createCustomer() {
        if (customer == null) {
            customer = TestCustomer.create();
            orders = new TestOrders(customer, documents, kafka);
        }
    }

    @AfterAll
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void completesAnOrderAndTellsTheCustomerWithASignature() throws Exception {
        String verification = orders.createVerification();
        int order = orders.orderWithPush(verification, receiver.url(), SECRET);

        orders.approve(verification);
        orders.awaitState(order, "PLACED");
        orders.assign(order, "+492214710001");

        orders.awaitState(order, "COMPLETED");
        var message = awaitMessages(order, 1);
        new Webhook(Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)))
                .verify(message.body(), message.headers());
        assertThat(JsonPath.from(message.body()).getMap(""))
                .containsEntry("order_id", order)
                .containsEntry("state", "COMPLETED")
                .containsEntry("phone_number", "+492214710001")
                .containsEntry("verification_id", verification)
                .containsEntry("link_to_number", null)
                .containsEntry("failure_reason", null)
                .containsEntry("push_secret", SECRET)
                .containsKey("occurred_at");
    }

    @Test
    void hasOneEffectOfAnEventThatArrivesTwice() {
        String verification = orders.createVerification();
        int order = orders.orderWithPush(verification, receiver.url(), SECRET);
        orders.approve(verification);
        orders.awaitState(order, "PLACED");

        UUID event = UUID.randomUUID();
        orders.assign(event, order, "+492214710002");
        orders.assign(event, order, "+492214710002");
        orders.assign(order, "+492214710003");
        orders.awaitState(order, "COMPLETED");
        int next = completedOrder("+492214710004");

        // Events of one topic partition are handled in order; the next order proves that the copies are through.
        awaitMessages(next, 1);
        assertThat(messagesOf(order)).isEqualTo(1);
        given().header("X-Api-Key", customer.apiKey())
                .get("/v1/orders/" + order)
                .then()
                .body("phone_number", equalTo("+492214710002"));
    }

    @Test
    void failsTheOrdersOfARejectedVerification() {
        String verification = orders.createVerification();
        int order = orders.orderWithPush(verification, receiver.url(), SECRET);

        orders.reject(verification, "document_expired");

        orders.awaitState(order, "FAILED");
        var body = JsonPath.from(awaitMessages(order, 1).body());
        assertThat(body.getString("failure_reason")).isEqualTo("verification_rejected");
        assertThat(body.getString("phone_number")).isNull();
    }

    @Test
    void triesAgainWithTheSameIdWhenTheReceiverFails() {
        String verification = orders.createVerification();
        int order = orders.orderWithPush(verification, receiver.url(), SECRET);
        orders.approve(verification);
        orders.awaitState(order, "PLACED");
        receiver.answersNext(503);

        orders.assign(order, "+492214710005");

        awaitMessages(order, 2);
        assertThat(receiver.messages().stream()
                        .filter(message -> JsonPath.from(message.body()).getInt("order_id") == order)
                        .map(message -> message.headers().firstValue("webhook-id"))
                        .distinct())
                .hasSize(1);
    }

    private int completedOrder(String number) {
        String verification = orders.createVerification();
        int order = orders.orderWithPush(verification, receiver.url(), SECRET);
        orders.approve(verification);
        orders.awaitState(order, "PLACED");
        orders.assign(order, number);
        orders.awaitState(order, "COMPLETED");
        return order;
    }

    private WebhookReceiver.Message awaitMessages(int order, int count) {
        await().atMost(SOON).until(() -> messagesOf(order) == count);
        return receiver.messages().stream()
                .filter(message -> JsonPath.from(message.body()).getInt("order_id") == order)
                .findFirst()
                .orElseThrow();
    }

    private long messagesOf(int order) {
        return receiver.messages().stream()
                .filter(message -> JsonPath.from(message.body()).getInt("order_id") == order)
                .count();
    }
}
