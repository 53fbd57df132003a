package rufwerk.orders;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.testing.PostgresAndKafka;

@OrdersComponent
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeniosComponentTest {
    private static final String PDF =
            Base64.getEncoder().encodeToString("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    DocumentsStandIn documents;
    private TestCustomer customer;

    /** Not before all tests: REST Assured learns the port before each. */
    @BeforeEach
    void createCustomer() {
        if (customer == null) {
            customer = TestCustomer.create();
        }
    }

    @BeforeEach
    void documentsServiceWorks() {
        documents.answers(201, "");
    }

    @Test
    void answersAVerificationWithItsIdAndHandsTheDocumentOver() {
        String id = createVerification(Map.of())
                .statusCode(200)
                .body("size()", equalTo(1))
                .extract()
                .path("verification_id");

        assertThat(UUID.fromString(id)).isNotNull();
        assertThat(documents.requests())
                .contains("PUT /v1/verifications/" + id + " Bearer " + PostgresAndKafka.ORDERS_TO_DOCUMENTS_TOKEN);
    }

    @Test
    void readsBase64WithLineBreaks() {
        String broken = PDF.substring(0, 8) + "\n" + PDF.substring(8) + "\n";

        createVerification(Map.of("document_data", broken)).statusCode(200);
    }

    @Test
    void toleratesDoubledSlashes() {
        post("//verification/create", verification(Map.of())).statusCode(200);
    }

    @Test
    void keepsNothingWhenDocumentsServiceIsDown() {
        documents.answers(500, "");

        createVerification(Map.of())
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("error_code", equalTo("SERVICE_UNAVAILABLE"));
    }

    @Test
    void passesOnWhyADocumentWasRefused() {
        documents.answers(422, "{\"detail\":\"The file ends in the middle.\"}");

        createVerification(Map.of())
                .statusCode(400)
                .body("error_code", equalTo("INVALID_FIELD"))
                .body("error_message", containsString("The file ends in the middle."))
                .body("fields", contains("document_data"));
    }

    @ParameterizedTest
    @CsvSource({
        "country, Atlantis",
        "area_code, 0221",
        "area_code, 22a",
        "area_code, 30",
        "document_type, PASSPORT",
        "document_data, iVBORw0KGgo=",
        "document_data, %%%"
    })
    void namesTheFieldThatIsWrong(String field, String value) {
        createVerification(Map.of(field, value))
                .statusCode(400)
                .body("error_code", equalTo("INVALID_FIELD"))
                .body("error_message", containsString("'" + field + "'"))
                .body("fields", contains(field));
    }

    @Test
    void namesEveryMissingField() {
        post("/verification/create", Map.of("access_key", customer.accessKey(), "country", "Germany"))
                .statusCode(400)
                .body("error_code", equalTo("INVALID_JSON"))
                .body(
                        "fields",
                        containsInAnyOrder(
                                "city",
                                "zip",
                                "street",
                                "house_number",
                                "document_type",
                                "document_data",
                                "area_code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "null", "{\"access_key\":{\"a\":1}}", "\u0000"})
    void answersHostileBodiesInItsOwnShape(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/number/order")
                .then()
                .statusCode(body.contains("access_key") ? 403 : 400)
                .body("error_code", notNullValue())
                .body(not(containsString("Exception")));
    }

    @Test
    void refusesStrangers() {
        Map<String, Object> request = new HashMap<>(verification(Map.of()));
        request.put("access_key", UUID.randomUUID().toString());

        post("/verification/create", request).statusCode(403).body("error_code", equalTo("ACCESS_DENIED"));
    }

    @Test
    void takesAnOrderThatWaitsForItsVerification() {
        int order = order(Map.of())
                .statusCode(200)
                .body("order_id", instanceOf(Integer.class))
                .extract()
                .path("order_id");

        given().header("X-Api-Key", customer.apiKey())
                .get("/v1/orders/" + order)
                .then()
                .statusCode(200)
                .body("state", equalTo("AWAITING_VERIFICATION"))
                .body("phone_number", equalTo(null));
    }

    @Test
    void givesTheSameOrderForTheSameIdempotencyKey() {
        Map<String, Object> request = orderRequest(Map.of());
        String key = UUID.randomUUID().toString();

        int first = idempotent(key, request).statusCode(200).extract().path("order_id");
        int second = idempotent(key, request).statusCode(200).extract().path("order_id");

        assertThat(second).isEqualTo(first);
        idempotent("x".repeat(256), request).statusCode(400).body("error_code", equalTo("IDEMPOTENCY_KEY_INVALID"));
        idempotent(key, orderRequest(Map.of())).statusCode(422).body("error_code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @ParameterizedTest
    @CsvSource({
        "number_type, MOBILE, number_type",
        "verification_id, 705d5302-d918-454a-b703-c9c23995726e, verification_id",
        "verification_id, no uuid, verification_id",
        "link_to_number, 0221123, link_to_number",
        "push_url, https://customer.example/, push_secret",
        "push_url, ftp://customer.example/, push_secret",
    })
    void namesTheWrongFieldOfAnOrder(String field, String value, String named) {
        order(Map.of(field, value))
                .statusCode(400)
                .body("error_code", equalTo("INVALID_FIELD"))
                .body("fields", contains(named));
    }

    @Test
    void refusesPushUrlsThatAreNotOfTheWeb() {
        order(Map.of("push_url", "file:///etc/passwd", "push_secret", "s"))
                .statusCode(400)
                .body("fields", contains("push_url"));
    }

    @Test
    void showsOrdersOfOthersAsUnknown() {
        int order = order(Map.of()).extract().path("order_id");
        TestCustomer another = TestCustomer.create();

        given().header("Authorization", "Bearer " + another.apiKey())
                .get("/v1/orders/" + order)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("ORDER_UNKNOWN"));
        given().get("/v1/orders/" + order).then().statusCode(401).body("code", equalTo("API_KEY_REQUIRED"));
    }

    private ValidatableResponse createVerification(Map<String, Object> changes) {
        return post("/verification/create", verification(changes));
    }

    private ValidatableResponse order(Map<String, Object> changes) {
        return post("/number/order", orderRequest(changes));
    }

    private ValidatableResponse idempotent(String key, Map<String, Object> request) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/number/order")
                .then();
    }

    private static ValidatableResponse post(String path, Map<String, Object> body) {
        return given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private Map<String, Object> verification(Map<String, Object> changes) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "access_key", customer.accessKey(),
                "country", "Germany",
                "city", "Köln",
                "zip", "50667",
                "street", "Domkloster",
                "house_number", "4a",
                "document_type", "CERTIFICATE_OF_REGISTRATION",
                "document_data", PDF,
                "area_code", "221"));
        request.putAll(changes);
        return request;
    }

    private Map<String, Object> orderRequest(Map<String, Object> changes) {
        Map<String, Object> request =
                new HashMap<>(Map.of("access_key", customer.accessKey(), "number_type", "GEOGRAPHICAL"));
        if (!changes.containsKey("verification_id")) {
            request.put(
                    "verification_id",
                    createVerification(Map.of()).statusCode(200).extract().path("verification_id"));
        }
        request.putAll(changes);
        return request;
    }
}
