package rufwerk.orders.ordering;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.events.EventProducer;
import rufwerk.orders.DocumentsStandIn;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.TestCustomer;
import rufwerk.orders.TestOrders;

@OrdersComponent
class AnsweringAVerificationComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String VERIFICATIONS = "/v1/verifications/";
    private static final String HEADER = "Idempotency-Key";

    @Inject
    EventProducer kafka;

    DocumentsStandIn documents;

    private TestCustomer customer;
    private TestOrders others;
    private String verification;

    @BeforeEach
    void askForMore() {
        customer = TestCustomer.create();
        others = new TestOrders(customer, documents, kafka);
        verification = others.createVerification();
        askMore();
    }

    @Test
    void letsTheVerificationBeLookedAtAgainAndItsOrdersWait() {
        int order = others.order(verification);

        answer(request("back"))
                .statusCode(201)
                .body("verification_id", equalTo(verification))
                .body("state", equalTo("PENDING"));

        assertThat(handedOver()).hasSize(1);
        shown().body("state", equalTo("PENDING")).body("history.state", contains("PENDING", "MORE_ASKED", "PENDING"));
        others.awaitState(order, "AWAITING_VERIFICATION");
        others.approve(verification);
        others.awaitState(order, "PLACED");
        // Customers hear what others do; an answer is their own doing, as is handing in.
        asCustomer()
                .get("/v1/events?types=orders.verification.more-asked,orders.verification.approved")
                .then()
                .body(
                        "events.message.type",
                        contains("orders.verification.more-asked", "orders.verification.approved"));
    }

    @Test
    void canBeAskedAndAnsweredAgainWithTheSameDocument() {
        answer(request("back")).statusCode(201);
        askMore();

        answer(request("back")).statusCode(201).body("state", equalTo("PENDING"));

        assertThat(handedOver()).hasSize(2).doesNotHaveDuplicates();
        shown().body("history.state", contains("PENDING", "MORE_ASKED", "PENDING", "MORE_ASKED", "PENDING"));
    }

    @Test
    void answersOnceHoweverOftenItIsAskedWithTheSameKey() {
        String key = UUID.randomUUID().toString();

        List<Integer> answers =
                IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> awaitAnswer(key)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).containsOnly(201);
        assertThat(handedOver().stream().distinct()).hasSize(1);
        shown().body("history.state", contains("PENDING", "MORE_ASKED", "PENDING"));
        others.approve(verification);
        await().atMost(SOON).untilAsserted(() -> shown().body("state", equalTo("APPROVED")));
        answerWith(key, request("back")).statusCode(201).body("state", equalTo("APPROVED"));
        answerWith(key, request("other")).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(handedOver().stream().distinct()).hasSize(1);
    }

    /** A key that is at work right now may be answered with a problem that says so. */
    private int awaitAnswer(String key) {
        return await().atMost(SOON)
                .until(() -> answerWith(key, request("back")).extract().statusCode(), status -> status == 201);
    }

    @Test
    void handsOverTheSameUnderTheSameIdWithoutAKeyToo() {
        documents.answers(500, "");
        answer(request("back"))
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("DOCUMENTS_UNREACHABLE"));
        shown().body("state", equalTo("MORE_ASKED"));

        documents.answers(200, "");
        // While documents-service was away its breaker may have opened; it closes by itself.
        await().atMost(SOON).until(() -> answer(request("back")).extract().statusCode() == 201);

        assertThat(handedOver().stream().distinct()).hasSize(1);
        shown().body("state", equalTo("PENDING"));
    }

    @Test
    void takesNothingThatNobodyAskedFor() {
        answer(request("back")).statusCode(201);
        answer(request("back"))
                .statusCode(409)
                .body("code", equalTo("VERIFICATION_NOT_ASKED"))
                .body("detail", equalTo("It is PENDING"));
        asCustomer().post(VERIFICATIONS + verification + "/cancellation").then().statusCode(200);
        answer(request("back")).statusCode(409).body("detail", equalTo("It is CANCELLED"));

        assertThat(handedOver()).hasSize(1);
    }

    @Test
    void knowsNoVerificationOfAnotherAccount() {
        given().header("X-Api-Key", TestCustomer.create().apiKey())
                .contentType(ContentType.JSON)
                .body(request("back"))
                .post(VERIFICATIONS + verification + "/documents")
                .then()
                .statusCode(404)
                .body("code", equalTo("VERIFICATION_UNKNOWN"));
        asCustomer()
                .body(request("back"))
                .post(VERIFICATIONS + UUID.randomUUID() + "/documents")
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body(request("back"))
                .post(VERIFICATIONS + verification + "/documents")
                .then()
                .statusCode(401);

        assertThat(handedOver()).isEmpty();
        shown().body("state", equalTo("MORE_ASKED"));
    }

    @ParameterizedTest
    @CsvSource({
        "409, MORE_NOT_ASKED, 409, VERIFICATION_NOT_ASKED",
        "409, TOO_MANY_DOCUMENTS, 409, TOO_MANY_DOCUMENTS",
        "409, DOCUMENT_EXISTS, 503, DOCUMENTS_UNREACHABLE",
        "404, VERIFICATION_UNKNOWN, 503, DOCUMENTS_UNREACHABLE",
        "422, DOCUMENT_ENCRYPTED, 422, DOCUMENT_REFUSED",
        "413, DOCUMENT_TOO_LARGE, 422, DOCUMENT_REFUSED"
    })
    void saysWhyADocumentIsNotTakenAndChangesNothing(int status, String code, int told, String problem) {
        documents.answers(status, "{\"code\":\"%s\",\"detail\":\"It is so\"}".formatted(code));

        // Failures of the cases before may have opened the breaker, which closes by itself.
        await().atMost(SOON)
                .untilAsserted(() -> answer(request("back"))
                        .statusCode(told)
                        .contentType("application/problem+json")
                        .body("code", equalTo(problem)));

        shown().body("state", equalTo("MORE_ASKED"));
    }

    @Test
    void namesAllThatIsWrong() {
        answer(Map.of("document_type", "LETTER", "document", base64("<html>")))
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors.field", containsInAnyOrder("document_type", "document"));
        answer(Map.of("document", base64("%PDF-1.4"))).statusCode(400);

        assertThat(handedOver()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"document_type\":\"CONTRACT\",\"document\":\"no base64!\"}"})
    void refusesWhatIsNoRequest(String body) {
        asCustomer()
                .body(body)
                .post(VERIFICATIONS + verification + "/documents")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        assertThat(handedOver()).isEmpty();
    }

    private void askMore() {
        others.askMore(verification, "page_missing");
        await().atMost(SOON).untilAsserted(() -> shown().body("state", equalTo("MORE_ASKED")));
    }

    private ValidatableResponse answer(Map<String, String> request) {
        return asCustomer()
                .body(request)
                .post(VERIFICATIONS + verification + "/documents")
                .then();
    }

    private ValidatableResponse answerWith(String key, Map<String, String> request) {
        return asCustomer()
                .header(HEADER, key)
                .body(request)
                .post(VERIFICATIONS + verification + "/documents")
                .then();
    }

    private ValidatableResponse shown() {
        return asCustomer().get(VERIFICATIONS + verification).then().statusCode(200);
    }

    /** Where documents were handed over to, again and again where that failed. */
    private List<String> handedOver() {
        return documents.requests().stream()
                .filter(request -> request.startsWith("PUT /v1/verifications/" + verification + "/documents/"))
                .toList();
    }

    private RequestSpecification asCustomer() {
        return given().header("X-Api-Key", customer.apiKey()).contentType(ContentType.JSON);
    }

    private static Map<String, String> request(String text) {
        return Map.of("document_type", "CONTRACT", "document", base64("%PDF-1.4\n" + text + "\n%%EOF\n"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
