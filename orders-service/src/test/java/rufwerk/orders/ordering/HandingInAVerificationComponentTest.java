package rufwerk.orders.ordering;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.orders.DocumentsStandIn;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.TestCustomer;

@OrdersComponent
class HandingInAVerificationComponentTest {
    private static final String VERIFICATIONS = "/v1/verifications";
    private static final String HEADER = "Idempotency-Key";

    DocumentsStandIn documents;

    private TestCustomer customer;

    @BeforeEach
    void createCustomer() {
        customer = TestCustomer.create();
        documents.answers(201, "");
    }

    @Test
    void handsTheDocumentOverAndShowsTheVerification() {
        String id = handIn(request())
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("area_code", equalTo("221"))
                .extract()
                .path("verification_id");

        assertThat(documents.requests()).anyMatch(request -> request.startsWith("PUT /v1/verifications/" + id));
        asCustomer().get(VERIFICATIONS + "/" + id).then().body("history.state", equalTo(List.of("PENDING")));
    }

    @Test
    void handsInOnceHoweverOftenItIsAskedWithTheSameKey() {
        String key = UUID.randomUUID().toString();

        List<String> ids = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> handInUntilAnswered(key)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(ids).hasSize(4).containsOnly(ids.getFirst());
        asCustomer().get(VERIFICATIONS).then().body("verifications", hasSize(1));
        asCustomer()
                .header(HEADER, key)
                .body(with("city", "Bonn"))
                .post(VERIFICATIONS)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void handsInOnceInTheOtherDialectToo() {
        String key = UUID.randomUUID().toString();

        String id = createAtTenios(key, "Köln").statusCode(200).extract().path("verification_id");

        createAtTenios(key, "Köln").statusCode(200).body("verification_id", equalTo(id));
        createAtTenios(key, "Bonn").statusCode(422).body("error_code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        asCustomer().get(VERIFICATIONS).then().body("verifications.verification_id", equalTo(List.of(id)));
    }

    private ValidatableResponse createAtTenios(String key, String city) {
        var fields = with("city", city);
        fields.put("access_key", customer.accessKey());
        fields.put("document_data", fields.remove("document"));
        return given().contentType(ContentType.JSON)
                .header(HEADER, key)
                .body(fields)
                .post("/verification/create")
                .then();
    }

    @Test
    void keepsNothingWhileDocumentsServiceIsAwayAndTakesTheSameAfterwards() {
        String key = UUID.randomUUID().toString();
        documents.answers(500, "");
        asCustomer()
                .header(HEADER, key)
                .body(request())
                .post(VERIFICATIONS)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("DOCUMENTS_UNREACHABLE"));
        asCustomer().get(VERIFICATIONS).then().body("verifications", hasSize(0));

        documents.answers(201, "");

        String id = handInUntilAnswered(key);
        asCustomer().get(VERIFICATIONS).then().body("verifications.verification_id", equalTo(List.of(id)));
    }

    @Test
    void saysWhyADocumentIsRefusedAndKeepsNothing() {
        documents.answers(422, "{\"detail\":\"The file is encrypted\"}");

        handIn(request())
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_REFUSED"))
                .body("errors.field", equalTo(List.of("document")))
                .body("detail", equalTo("The file is encrypted"));
        asCustomer().get(VERIFICATIONS).then().body("verifications", hasSize(0));
    }

    @Test
    void namesAllThatIsWrong() {
        var wrong = new HashMap<String, Object>(request());
        wrong.put("area_code", "0221");
        wrong.put("document_type", "LETTER");
        wrong.put("document", base64("<html>"));

        handIn(wrong)
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors.field", containsInAnyOrder("area_code", "document_type", "document"));
        handIn(with("zip", "10115")).statusCode(400).body("errors.field", equalTo(List.of("area_code")));
        handIn(with("country", "Germany")).statusCode(400).body("errors.field", equalTo(List.of("country")));
        handIn(with("city", "")).statusCode(400).body("errors.field", equalTo(List.of("city")));
        handIn(Map.of()).statusCode(400);
    }

    private static Map<String, Object> request() {
        return Map.of(
                "country", "DE",
                "city", "Köln",
                "zip", "50667",
                "street", "Domkloster",
                "house_number", "4",
                "document_type", "CONTRACT",
                "area_code", "221",
                "document", base64("%PDF-1.4\n%%EOF\n"));
    }

    private static HashMap<String, Object> with(String field, String value) {
        var changed = new HashMap<>(request());
        changed.put(field, value);
        return changed;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private ValidatableResponse handIn(Map<String, Object> request) {
        return asCustomer().body(request).post(VERIFICATIONS).then();
    }

    /** While documents-service was away its breaker may have opened; it closes by itself. */
    private String handInUntilAnswered(String key) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> asCustomer()
                                .header(HEADER, key)
                                .body(request())
                                .post(VERIFICATIONS)
                                .then()
                                .extract(),
                        answer -> answer.statusCode() == 201)
                .path("verification_id");
    }

    private RequestSpecification asCustomer() {
        return given().header("X-Api-Key", customer.apiKey()).contentType(ContentType.JSON);
    }
}
