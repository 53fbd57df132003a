package rufwerk.orders;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import rufwerk.kit.events.CloudEventHeaders;
import rufwerk.kit.events.EventProducer;

/** The way of a customer's orders, with what the other services say to them. */
public final class TestOrders {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestCustomer customer;
    private final DocumentsStandIn documents;
    private final EventProducer kafka;

    public TestOrders(TestCustomer customer, DocumentsStandIn documents, EventProducer kafka) {
        this.customer = customer;
        this.documents = documents;
        this.kafka = kafka;
    }

    public String createVerification() {
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

    public int order(String verification) {
        return order(verification, Map.of());
    }

    public int orderWithPush(String verification, String url, String secret) {
        return order(verification, Map.of("push_url", url, "push_secret", secret));
    }

    public void approve(String verification) {
        send(
                "documents.events.v1",
                UUID.randomUUID(),
                "documents.verification.approved",
                verification,
                "{\"verification_id\":\"%s\"}".formatted(verification));
    }

    public void reject(String verification, String reason) {
        send(
                "documents.events.v1",
                UUID.randomUUID(),
                "documents.verification.rejected",
                verification,
                "{\"verification_id\":\"%s\",\"reason\":\"%s\"}".formatted(verification, reason));
    }

    public void askMore(String verification, String reason) {
        send(
                "documents.events.v1",
                UUID.randomUUID(),
                "documents.verification.more-asked",
                verification,
                "{\"verification_id\":\"%s\",\"reason\":\"%s\",\"comment\":null}".formatted(verification, reason));
    }

    public void assign(int order, String number) {
        assign(UUID.randomUUID(), order, number);
    }

    public void assign(UUID event, int order, String number) {
        send(
                "numbers.events.v1",
                event,
                "numbers.number.assigned",
                "the-only-key",
                "{\"order_id\":%d,\"phone_number\":\"%s\"}".formatted(order, number));
    }

    public void endNumber(int order, String reason, Instant at) {
        send(
                "numbers.events.v1",
                UUID.randomUUID(),
                "numbers.assignment.ended",
                "the-only-key",
                "{\"order_id\":%d,\"reason\":\"%s\",\"ended_at\":\"%s\"}".formatted(order, reason, at));
    }

    public void awaitState(int order, String state) {
        await().atMost(SOON)
                .untilAsserted(() -> given().header("X-Api-Key", customer.apiKey())
                        .get("/v1/orders/" + order)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo(state)));
    }

    private int order(String verification, Map<String, String> push) {
        Map<String, String> request = new HashMap<>(push);
        request.put("access_key", customer.accessKey());
        request.put("number_type", "GEOGRAPHICAL");
        request.put("verification_id", verification);
        return given().contentType(ContentType.JSON)
                .body(request)
                .post("/number/order")
                .then()
                .statusCode(200)
                .extract()
                .path("order_id");
    }

    private void send(String topic, UUID id, String type, String key, String json) {
        var out = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        CloudEventHeaders.write(out.headers(), id, type, Instant.now(), key, null);
        kafka.send(out).await().atMost(SOON);
    }
}
