package rufwerk.orders.ordering;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.kit.events.EventProducer;
import rufwerk.orders.DocumentsStandIn;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.TestCustomer;
import rufwerk.orders.TestOrders;

@OrdersComponent
class OwnApiComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ORDERS = "/v1/orders";
    private static final String VERIFICATIONS = "/v1/verifications";

    @Inject
    EventProducer kafka;

    DocumentsStandIn documents;

    private TestCustomer customer;
    private TestOrders others;

    @BeforeEach
    void createCustomer() {
        customer = TestCustomer.create();
        others = new TestOrders(customer, documents, kafka);
    }

    @Test
    void placesAnOrderAndShowsWhatItWentThrough() {
        String verification = others.createVerification();

        int order = place(Map.of("verification_id", verification, "label", "Berlin office"))
                .statusCode(202)
                .body("state", equalTo("AWAITING_VERIFICATION"))
                .body("label", equalTo("Berlin office"))
                .body("phone_number", nullValue())
                .extract()
                .path("order_id");
        others.approve(verification);
        others.awaitState(order, "PLACED");
        others.assign(order, "+492214710002");
        others.awaitState(order, "COMPLETED");

        asCustomer()
                .get(ORDERS + "/" + order)
                .then()
                .body("phone_number", equalTo("+492214710002"))
                .body("history.state", contains("AWAITING_VERIFICATION", "PLACED", "COMPLETED"));
        asCustomer()
                .get(VERIFICATIONS + "/" + verification)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("area_code", equalTo("221"))
                .body("history.state", contains("PENDING", "APPROVED"));
    }

    @Test
    void showsThatANumberEndedElsewhereAndTellsOfIt() {
        int order = completedOrder("+492214710020");

        others.endNumber(order, "not_renewed", Instant.parse("2027-01-28T10:15:34Z"));
        others.awaitState(order, "ENDED");

        asCustomer()
                .get(ORDERS + "/" + order)
                .then()
                .body("phone_number", equalTo("+492214710020"))
                .body("end_reason", equalTo("not_renewed"))
                .body("ends_at", equalTo("2027-01-28T10:15:34Z"))
                .body("history.state", contains("AWAITING_VERIFICATION", "PLACED", "COMPLETED", "ENDED"))
                .body("history[3].reason", equalTo("not_renewed"));
        await().atMost(SOON)
                .untilAsserted(() -> asCustomer()
                        .queryParam("types", "orders.order.ended")
                        .get("/v1/events")
                        .then()
                        .body("events.message.data.order_id", contains(order))
                        .body("events.message.data.ended_at", contains("2027-01-28T10:15:34Z")));
        asCustomer()
                .post(ORDERS + "/" + order + "/cancellation")
                .then()
                .statusCode(409)
                .body("code", equalTo("ORDER_OVER"));
    }

    @Test
    void showsThatTheNumberOfACancelledOrderWentBack() {
        int order = completedOrder("+492214710021");
        asCustomer().post(ORDERS + "/" + order + "/cancellation").then().body("state", equalTo("CANCELLED"));

        others.endNumber(order, "cancelled", Instant.parse("2027-01-28T10:15:34Z"));

        await().atMost(SOON)
                .untilAsserted(() -> asCustomer()
                        .get(ORDERS + "/" + order)
                        .then()
                        .body("state", equalTo("CANCELLED"))
                        .body("history.state.last()", equalTo("CANCELLED"))
                        .body("history.reason.last()", equalTo("number_returned")));
    }

    private int completedOrder(String number) {
        String verification = others.createVerification();
        int order = others.order(verification);
        others.approve(verification);
        others.awaitState(order, "PLACED");
        others.assign(order, number);
        others.awaitState(order, "COMPLETED");
        return order;
    }

    @Test
    void namesAllThatIsWrongWithAnOrder() {
        place(Map.of(
                        "verification_id", "17",
                        "link_to_number", "0221",
                        "label", "a\tb",
                        "push_url", "ftp://customer.example"))
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body(
                        "errors.field",
                        containsInAnyOrder("verification_id", "link_to_number", "label", "push_url", "push_secret"));
    }

    @Test
    void refusesVerificationsThatAreUnknownOrRejected() {
        String rejected = others.createVerification();
        others.reject(rejected, "other");
        await().atMost(SOON)
                .until(() -> "REJECTED"
                        .equals(asCustomer().get(VERIFICATIONS + "/" + rejected).path("state")));

        place(Map.of("verification_id", rejected)).statusCode(409).body("code", equalTo("VERIFICATION_NOT_USABLE"));
        place(Map.of("verification_id", UUID.randomUUID().toString()))
                .statusCode(404)
                .body("code", equalTo("VERIFICATION_UNKNOWN"));
    }

    @Test
    void ordersOnceHoweverOftenItIsAskedWithTheSameKey() {
        String verification = others.createVerification();
        String key = UUID.randomUUID().toString();
        Map<String, String> order = Map.of("verification_id", verification);

        List<Integer> ids = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> placeUntilAnswered(order, key)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(ids).hasSize(4).containsOnly(ids.getFirst());
        assertThat(list(Map.of()).getList("orders.order_id")).hasSize(1);
        asCustomer()
                .header("Idempotency-Key", key)
                .body(Map.of("verification_id", verification, "label", "another"))
                .post(ORDERS)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void takesOfManyOrdersThoseThatCanBeTaken() {
        String approved = others.createVerification();
        others.approve(approved);
        String pending = others.createVerification();
        await().atMost(SOON)
                .until(() -> "APPROVED"
                        .equals(asCustomer().get(VERIFICATIONS + "/" + approved).path("state")));
        var request = Map.of(
                "orders",
                List.of(
                        Map.of("verification_id", approved),
                        Map.of("verification_id", "17"),
                        Map.of("verification_id", pending, "label", "second"),
                        Map.of("verification_id", UUID.randomUUID().toString())));
        String key = UUID.randomUUID().toString();

        JsonPath answer = bulk(request, key);

        assertThat(answer.getInt("accepted")).isEqualTo(2);
        assertThat(answer.getInt("refused")).isEqualTo(2);
        assertThat(answer.getString("results[0].order.state")).isEqualTo("PLACED");
        assertThat(answer.getString("results[1].problem.code")).isEqualTo("INVALID_REQUEST");
        assertThat(answer.getString("results[1].problem.errors[0].field")).isEqualTo("verification_id");
        assertThat(answer.getString("results[2].order.label")).isEqualTo("second");
        assertThat(answer.getString("results[3].problem.code")).isEqualTo("VERIFICATION_UNKNOWN");
        assertThat(bulk(request, key).getMap("")).isEqualTo(answer.getMap(""));
        assertThat(list(Map.of()).getList("orders")).hasSize(2);
    }

    @Test
    void takesAThousandOrdersTogetherAndTellsOfEach() {
        String approved = others.createVerification();
        others.approve(approved);
        await().atMost(SOON)
                .until(() -> "APPROVED"
                        .equals(asCustomer().get(VERIFICATIONS + "/" + approved).path("state")));
        var thousand = Map.of(
                "orders",
                IntStream.range(0, 1_000)
                        .mapToObj(i -> Map.of("verification_id", approved, "label", "number " + i))
                        .toList());

        JsonPath answer = bulk(thousand, UUID.randomUUID().toString());

        assertThat(answer.getInt("accepted")).isEqualTo(1_000);
        List<Integer> ids = answer.getList("results.order.order_id");
        assertThat(ids).doesNotHaveDuplicates().isSorted();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(asCustomer()
                                .queryParams("types", "orders.order.placed", "limit", 1_000)
                                .get("/v1/events")
                                .jsonPath()
                                .getList("events.message.data.order_id"))
                        .isEqualTo(ids));
    }

    @Test
    void cancelsAnOrderThatWaitsAndItsVerification() {
        String verification = others.createVerification();
        int order = others.order(verification);
        int another = others.order(verification);
        String cancellation = ORDERS + "/" + order + "/cancellation";

        asCustomer().post(cancellation).then().statusCode(200).body("state", equalTo("CANCELLED"));
        asCustomer().post(cancellation).then().statusCode(200).body("state", equalTo("CANCELLED"));
        asCustomer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(VERIFICATIONS + "/" + verification + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        others.awaitState(another, "CANCELLED");
        given().header("X-Api-Key", TestCustomer.create().apiKey())
                .post(cancellation)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"0", "1001"})
    void refusesNoneAndTooManyOrdersAtOnce(int count) {
        asCustomer()
                .body(Map.of(
                        "orders",
                        IntStream.range(0, count)
                                .mapToObj(i -> Map.of("verification_id", "x"))
                                .toList()))
                .post(ORDERS + "/bulk")
                .then()
                .statusCode(400)
                .body("errors.field", contains("orders"));
    }

    @Test
    void listsFiltersAndPagesOrders() {
        String verification = others.createVerification();
        List<Integer> ids = IntStream.range(0, 5)
                .mapToObj(i -> place(Map.of("verification_id", verification, "label", i < 2 ? "early" : "late"))
                        .extract()
                        .<Integer>path("order_id"))
                .toList();

        List<Integer> listed = new ArrayList<>();
        JsonPath page = list(Map.of("limit", 2));
        listed.addAll(page.getList("orders.order_id"));
        while (page.getString("next_cursor") != null) {
            page = list(Map.of("limit", 2, "cursor", page.getString("next_cursor")));
            listed.addAll(page.getList("orders.order_id"));
        }

        assertThat(listed).isEqualTo(ids.reversed());
        assertThat(list(Map.of("label", "early")).getList("orders.order_id")).hasSize(2);
        assertThat(list(Map.of("state", "AWAITING_VERIFICATION", "verification", verification))
                        .getList("orders"))
                .hasSize(5);
        assertThat(list(Map.of("state", "COMPLETED")).getList("orders")).isEmpty();
        assertThat(list(Map.of("since", "2100-01-01T00:00:00Z")).getList("orders"))
                .isEmpty();
        assertThat(list(Map.of("until", "2100-01-01T00:00:00Z", "verification", UUID.randomUUID()))
                        .getList("orders"))
                .isEmpty();
        asCustomer()
                .queryParam("state", "PENDING")
                .get(VERIFICATIONS)
                .then()
                .statusCode(200)
                .body("verifications.verification_id", contains(verification));
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 101", "state, EATEN", "verification, 17", "since, yesterday", "until, 2026"})
    void namesAWrongParameter(String parameter, String value) {
        asCustomer()
                .queryParam(parameter, value)
                .get(ORDERS)
                .then()
                .statusCode(400)
                .body("errors.field", contains(parameter));
    }

    @Test
    void hidesWhatBelongsToOthers() {
        String verification = others.createVerification();
        int order = others.order(verification);
        var stranger = given().header("X-Api-Key", TestCustomer.create().apiKey());

        given(stranger).get(ORDERS + "/" + order).then().statusCode(404).body("code", equalTo("ORDER_UNKNOWN"));
        given(stranger).get(ORDERS).then().body("orders", hasSize(0));
        given(stranger)
                .get(VERIFICATIONS + "/" + verification)
                .then()
                .statusCode(404)
                .body("code", equalTo("VERIFICATION_UNKNOWN"));
        given(stranger).get(VERIFICATIONS).then().body("verifications", hasSize(0));
        given(stranger)
                .contentType(ContentType.JSON)
                .body(Map.of("verification_id", verification))
                .post(ORDERS)
                .then()
                .statusCode(404);
    }

    /** While the first is being carried out the others are told to ask again. */
    private int placeUntilAnswered(Map<String, String> order, String key) {
        return await().atMost(SOON)
                .until(
                        () -> asCustomer()
                                .header("Idempotency-Key", key)
                                .body(order)
                                .post(ORDERS)
                                .then()
                                .extract(),
                        answer -> answer.statusCode() == 202)
                .path("order_id");
    }

    private ValidatableResponse place(Map<String, String> order) {
        return asCustomer().body(order).post(ORDERS).then();
    }

    private JsonPath bulk(Map<String, ?> request, String key) {
        return asCustomer()
                .header("Idempotency-Key", key)
                .body(request)
                .post(ORDERS + "/bulk")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath list(Map<String, ?> parameters) {
        return asCustomer()
                .queryParams(parameters)
                .get(ORDERS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private RequestSpecification asCustomer() {
        return given().header("X-Api-Key", customer.apiKey()).contentType(ContentType.JSON);
    }
}
