package rufwerk.orders;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.standardwebhooks.Webhook;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import rufwerk.kit.events.CloudEventHeaders;
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

    /** Not before all tests: REST Assured learns the port before each. */
    @BeforeEach
    void createCustomer() {
        if (customer == null) {
            customer = TestCustomer.create();
        }
    }

    @AfterAll
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void completesAnOrderAndTellsTheCustomerWithASignature() throws Exception {
        String verification = createVerification();
        int order = order(verification);

        approve(verification);
        awaitState(order, "PLACED");
        assign(UUID.randomUUID(), order, "+492214710001");

        awaitState(order, "COMPLETED");
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
        String verification = createVerification();
        int order = order(verification);
        approve(verification);
        awaitState(order, "PLACED");

        UUID event = UUID.randomUUID();
        assign(event, order, "+492214710002");
        assign(event, order, "+492214710002");
        assign(UUID.randomUUID(), order, "+492214710003");
        awaitState(order, "COMPLETED");
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
        String verification = createVerification();
        int order = order(verification);

        send(
                "documents.events.v1",
                UUID.randomUUID(),
                "documents.verification.rejected",
                verification,
                "{\"verification_id\":\"%s\",\"reason\":\"document_expired\"}".formatted(verification));

        awaitState(order, "FAILED");
        var body = JsonPath.from(awaitMessages(order, 1).body());
        assertThat(body.getString("failure_reason")).isEqualTo("verification_rejected");
        assertThat(body.getString("phone_number")).isNull();
    }

    @Test
    void triesAgainWithTheSameIdWhenTheReceiverFails() {
        String verification = createVerification();
        int order = order(verification);
        approve(verification);
        awaitState(order, "PLACED");
        receiver.answersNext(503);

        assign(UUID.randomUUID(), order, "+492214710005");

        awaitMessages(order, 2);
        assertThat(receiver.messages().stream()
                        .filter(message -> JsonPath.from(message.body()).getInt("order_id") == order)
                        .map(message -> message.headers().firstValue("webhook-id"))
                        .distinct())
                .hasSize(1);
    }

    private int completedOrder(String number) {
        String verification = createVerification();
        int order = order(verification);
        approve(verification);
        awaitState(order, "PLACED");
        assign(UUID.randomUUID(), order, number);
        awaitState(order, "COMPLETED");
        return order;
    }

    private String createVerification() {
        documents.answers(201, "");
        String pdf = Base64.getEncoder().encodeToString("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "access_key", customer.accessKey(),
                        "country", "DE",
                        "city", "Köln",
                        "zip", "50667",
                        "street", "Domkloster",
                        "house_number", "4",
                        "document_type", "CONTRACT",
                        "document_data", pdf,
                        "area_code", "221"))
                .post("/verification/create")
                .then()
                .statusCode(200)
                .extract()
                .path("verification_id");
    }

    private int order(String verification) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "access_key",
                        customer.accessKey(),
                        "number_type",
                        "GEOGRAPHICAL",
                        "verification_id",
                        verification,
                        "push_url",
                        receiver.url(),
                        "push_secret",
                        SECRET))
                .post("/number/order")
                .then()
                .statusCode(200)
                .extract()
                .path("order_id");
    }

    private void approve(String verification) {
        send(
                "documents.events.v1",
                UUID.randomUUID(),
                "documents.verification.approved",
                verification,
                "{\"verification_id\":\"%s\"}".formatted(verification));
    }

    private void assign(UUID event, int order, String number) {
        send(
                "numbers.events.v1",
                event,
                "numbers.number.assigned",
                "the-only-key",
                "{\"order_id\":%d,\"phone_number\":\"%s\"}".formatted(order, number));
    }

    private void send(String topic, UUID id, String type, String key, String json) {
        var out = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        CloudEventHeaders.write(out.headers(), id, type, Instant.now(), key, null);
        kafka.send(out).await().atMost(SOON);
    }

    private void awaitState(int order, String state) {
        await().atMost(SOON)
                .untilAsserted(() -> given().header("X-Api-Key", customer.apiKey())
                        .get("/v1/orders/" + order)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo(state)));
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
