package rufwerk.orders.documents;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import rufwerk.kit.events.CloudEventHeaders;
import rufwerk.kit.events.EventProducer;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.TestCustomer;
import rufwerk.orders.WebhookReceiver;
import rufwerk.orders.WebhookReceiver.Message;
import rufwerk.orders.endpoints.EndpointApi;

/** A client of Zadarma hears of its documents as it would from Zadarma. */
@OrdersComponent
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZadarmaWebhooksComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String REJECTED = "documents.group-file.rejected";
    private static final String MORE_ASKED = "documents.group-file.more-asked";

    @Inject
    EventProducer kafka;

    @Inject
    SealedSecrets secrets;

    @Inject
    ObjectMapper json;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private TestCustomer customer;
    private EndpointApi endpoints;
    private String path;
    private String credential;
    private String userKey;
    private String secret;

    @BeforeEach
    void createCustomerWithZadarmasKeys() {
        customer = TestCustomer.create();
        endpoints = new EndpointApi(customer);
        path = "/" + UUID.randomUUID();
        JsonPath issued = issue(customer);
        credential = issued.getString("id");
        userKey = issued.getString("user_key");
        secret = issued.getString("secret");
    }

    @AfterAll
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void tellsOfARejectedDocumentAsZadarmaDoes() throws Exception {
        JsonPath opened = open(userKey).statusCode(201).extract().jsonPath();
        UUID file = UUID.randomUUID();
        String comment = secrets.sealText("Bitte \"beide\" Seiten, größer", "comment " + file);

        publish(UUID.randomUUID(), REJECTED, rejected(file, "\"" + comment + "\""));

        Message message = arrived(1).getFirst();
        assertThat(message.headers().firstValue("content-type")).hasValue("application/x-www-form-urlencoded");
        Map<String, String> form = form(message.body());
        assertThat(form.keySet()).containsExactlyInAnyOrder("event", "result");
        assertThat(form).containsEntry("event", "DOCUMENT");
        assertThat(json.readTree(form.get("result"))).isEqualTo(json.readTree("""
                {"wrong_document":{"user_id":0,"group_id":12,"document_type":"passport",
                 "message":"Bitte \\"beide\\" Seiten, größer"}}"""));
        assertThat(message.headers().firstValue("signature"))
                .hasValue(asZadarmasClientsSign(form.get("result"), secret));
        assertThat(message.isSignedWith(opened.getString("secret"))).isTrue();
    }

    @Test
    void tellsOnceOfWhatIsDeliveredTwice() throws Exception {
        open(userKey).statusCode(201);
        UUID event = UUID.randomUUID();
        String content = rejected(UUID.randomUUID(), "null");

        publish(event, REJECTED, content);
        publish(event, REJECTED, content);
        publish(UUID.randomUUID(), "documents.group-file.approved", """
                {"file_id":"%s","account_id":"%s","group_id":12,"document_type":"receipt",
                 "approved_at":"2027-03-01T12:00:00Z"}""".formatted(
                        UUID.randomUUID(), customer.accountId()));
        publish(UUID.randomUUID(), MORE_ASKED, """
                {"file_id":"%s","account_id":"%s","group_id":0,"document_type":"contract","reason":"page_missing",
                 "comment":null,"asked_at":"2027-03-01T12:00:00Z"}""".formatted(UUID.randomUUID(), customer.accountId()));

        List<JsonNode> wrongs = arrived(2).stream().map(this::wrongDocument).toList();
        assertThat(wrongs)
                .extracting(wrong -> wrong.path("document_type").asText())
                .containsExactlyInAnyOrder("passport", "contract");
        assertThat(wrongs)
                .extracting(wrong -> wrong.path("message").asText())
                .containsExactlyInAnyOrder("document expired", "page missing");
    }

    @Test
    void tellsOtherEndpointsInTheirOwnWay() {
        endpoints.open(receiver.url(path));

        publish(UUID.randomUUID(), REJECTED, rejected(UUID.randomUUID(), "null"));

        JsonPath message = arrived(1).getFirst().json();
        assertThat(message.getString("type")).isEqualTo(REJECTED);
        assertThat(message.getInt("data.group_id")).isEqualTo(12);
        assertThat(message.getString("data.reason")).isEqualTo("document_expired");
        given().header("X-Api-Key", customer.apiKey())
                .get("/v1/events?types=" + REJECTED)
                .then()
                .statusCode(200)
                .body("events.message.type", contains(REJECTED));
    }

    @Test
    void sendsNothingUnsignedWhenTheUserKeyIsRetired() {
        String id = open(userKey).statusCode(201).extract().path("id");
        JsonPath successor = issue(customer);
        asOperator()
                .delete("/v1/accounts/" + customer.accountId() + "/credentials/" + credential)
                .then()
                .statusCode(200);

        publish(UUID.randomUUID(), REJECTED, rejected(UUID.randomUUID(), "null"));
        await().atMost(SOON)
                .untilAsserted(() -> given().header("X-Api-Key", customer.apiKey())
                        .get("/v1/webhook-deliveries?endpoint=" + id)
                        .then()
                        .body("deliveries[0].attempts", equalTo(1)));
        assertThat(receiver.messages(path)).isEmpty();

        change(id, successor.getString("user_key")).statusCode(200);
        given().header("X-Api-Key", customer.apiKey())
                .contentType(ContentType.JSON)
                .post("/v1/webhook-deliveries/" + deliveryTo(id) + "/replay")
                .then()
                .statusCode(202);
        Message message = arrived(1).getFirst();
        assertThat(message.headers().firstValue("signature"))
                .hasValue(asZadarmasClientsSign(form(message.body()).get("result"), successor.getString("secret")));
    }

    @Test
    void knowsTheUserKeysOfTheAccountAlone() {
        String foreign = issue(TestCustomer.create()).getString("user_key");

        open(foreign).statusCode(400).body("errors.field", contains("zadarma_user_key"));
        open("0123456789abcdef0123").statusCode(400).body("errors.field", contains("zadarma_user_key"));
        open("no key").statusCode(400).body("errors.field", contains("zadarma_user_key"));
        String id = open(userKey)
                .statusCode(201)
                .body("zadarma_user_key", equalTo(userKey))
                .body("event_types", contains(MORE_ASKED, REJECTED))
                .extract()
                .path("id");
        change(id, foreign).statusCode(400).body("errors.field", contains("zadarma_user_key"));
        assertThat(endpoints.get(id).getString("zadarma_user_key")).isEqualTo(userKey);
    }

    @Test
    void tellsNothingThatZadarmaHasNoFormFor() {
        endpoints
                .asCustomer()
                .body(Map.of(
                        "url", receiver.url(path),
                        "event_types", List.of("orders.order.completed"),
                        "zadarma_user_key", userKey))
                .post(EndpointApi.PATH)
                .then()
                .statusCode(400)
                .body("errors.field", contains("event_types"));
    }

    private ValidatableResponse open(String key) {
        return endpoints
                .asCustomer()
                .body(Map.of("url", receiver.url(path), "zadarma_user_key", key))
                .post(EndpointApi.PATH)
                .then();
    }

    private ValidatableResponse change(String id, String key) {
        return endpoints
                .asCustomer()
                .body(Map.of("url", receiver.url(path), "zadarma_user_key", key))
                .put(EndpointApi.PATH + "/" + id)
                .then();
    }

    private String deliveryTo(String endpoint) {
        return given().header("X-Api-Key", customer.apiKey())
                .get("/v1/webhook-deliveries?endpoint=" + endpoint)
                .then()
                .extract()
                .path("deliveries[0].id");
    }

    private static JsonPath issue(TestCustomer customer) {
        return asOperator()
                .body(Map.of("kind", "zadarma"))
                .post("/v1/accounts/" + customer.accountId() + "/credentials")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification asOperator() {
        return given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD)
                .contentType(ContentType.JSON);
    }

    private String rejected(UUID file, String comment) {
        return """
                {"file_id":"%s","account_id":"%s","group_id":12,"document_type":"passport","reason":"document_expired",
                 "comment":%s,"rejected_at":"2027-03-01T12:00:00Z"}""".formatted(file, customer.accountId(), comment);
    }

    private void publish(UUID event, String type, String content) {
        String key = "the-only-key";
        var out = new ProducerRecord<>("documents.events.v1", key, content.getBytes(UTF_8));
        CloudEventHeaders.write(out.headers(), event, type, Instant.now(), key, null);
        kafka.send(out).await().atMost(SOON);
    }

    private List<Message> arrived(int count) {
        await().atMost(SOON).until(() -> receiver.messages(path).size() >= count);
        return receiver.messages(path);
    }

    private JsonNode wrongDocument(Message message) {
        try {
            return json.readTree(form(message.body()).get("result")).path("wrong_document");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** As PHP fills {@code $_POST}. */
    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    /** {@code base64_encode(hash_hmac('sha1', $result, $secret))}, which Zadarma's client for PHP compares with. */
    private static String asZadarmasClientsSign(String result, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
            String hex = HexFormat.of().formatHex(mac.doFinal(result.getBytes(UTF_8)));
            return Base64.getEncoder().encodeToString(hex.getBytes(UTF_8));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
