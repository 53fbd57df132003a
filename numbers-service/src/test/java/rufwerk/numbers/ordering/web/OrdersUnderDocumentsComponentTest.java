package rufwerk.numbers.ordering.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOfferUnderDocuments;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.checking.AskAgain;
import rufwerk.numbers.checking.NumberCheck;
import rufwerk.numbers.checking.NumberChecks;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Subscriptions;
import rufwerk.numbers.support.DocumentsStandIn;
import rufwerk.numbers.support.DocumentsStandIn.Request;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;
import rufwerk.numbers.support.Transactions;

/** Orders of the own API for a direction that demands a passport. */
@NumbersComponent
class OrdersUnderDocumentsComponentTest {
    private static final long GROUP = 12;

    DocumentsStandIn documents;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    Subscriptions subscriptions;

    @Inject
    AskAgain askAgain;

    @Inject
    NumberChecks numberChecks;

    @Inject
    Transactions transactions;

    @Inject
    Neighbours neighbours;

    private Customer customer;
    private Direction direction;
    private List<PhoneNumber> stock;

    @BeforeEach
    void stockUp() {
        documents.approves();
        customer = neighbours.aCustomer();
        direction = Objects.requireNonNull(transactions.within(() -> directions.addIfAbsent(anOfferUnderDocuments())));
        stock = numbersIn(direction.offer().areaCode(), 3);
        transactions.within(() -> numbers.addFree(direction.id(), stock, NOON));
    }

    /** Whoever could not be reached is given a moment; it shall not be that of the next test. */
    @AfterEach
    void letDocumentsServiceWorkAgain() {
        documents.approves();
        var check = new NumberCheck(UUID.randomUUID(), customer.accountId(), 0, direction);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> transactions.run(() ->
                        numberChecks.ask(check).map(verdict -> true).onFailure().recoverWithItem(false)));
    }

    @Test
    void areServedAtOnceWhenTheGroupProvesEverything() {
        order(number(0)).statusCode(200).body("outcome", equalTo("ordered")).body("reservation", nullValue());

        assertThat(asked())
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"group_id\":" + GROUP));
        assertThat(held()).allMatch(Subscription.Running.class::isInstance);
    }

    @Test
    void waitForWhatIsMissingUnderTheGroupThatIsNamed() {
        documents.waitsFor("Upload a passport");

        order(number(0))
                .statusCode(200)
                .body("outcome", equalTo("reserved"))
                .body("subscription", nullValue())
                .body("reservation.documents_group_id", equalTo((int) GROUP))
                .body("reservation.waits_for", equalTo("documents"))
                .body("reservation.until", notNullValue());
        order("{\"direction_id\":%d}".formatted(direction.id().value()))
                .statusCode(200)
                .body("reservation.documents_group_id", equalTo(0))
                .body("number", equalTo(stock.get(1).withPlus()));

        documents.waits();
        String hold = post(
                        "/v1/holds",
                        "{\"number\":\"%s\"}".formatted(stock.get(2).digits()))
                .statusCode(200)
                .extract()
                .path("id");
        order("{\"hold_id\":\"%s\",\"documents_group_id\":%d}".formatted(hold, GROUP))
                .statusCode(200)
                .body("reservation.waits_for", equalTo("decision"));
    }

    @Test
    void areRefusedWithTheReasonWhenTheDocumentsWereRejected() {
        documents.rejects("The passport has expired");

        order(number(0))
                .statusCode(422)
                .body("code", equalTo("DOCUMENTS_REJECTED"))
                .body("detail", containsString("The passport has expired"));

        assertThat(held()).isEmpty();
    }

    @Test
    void areRefusedUnderAGroupThatIsUnknown() {
        documents.answers(404, "{}");

        order(number(0)).statusCode(422).body("code", equalTo("DOCUMENTS_GROUP_UNKNOWN"));
        bulk(GROUP).statusCode(422).body("code", equalTo("DOCUMENTS_GROUP_UNKNOWN"));

        assertThat(held()).isEmpty();
    }

    @Test
    void areRefusedForNowWhileDocumentsServiceIsAway() {
        documents.answers(500, "{}");

        order(number(0))
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("DOCUMENTS_UNREACHABLE"));
        bulk(GROUP).statusCode(503);

        assertThat(held()).isEmpty();
    }

    @Test
    void areCarriedOutOncePerKey() {
        documents.waits();
        String key = UUID.randomUUID().toString();

        String first = keyed(key, "/v1/numbers/orders", number(0))
                .statusCode(200)
                .extract()
                .path("reservation.subscription_id");
        int questions = asked().size();
        documents.answers(500, "{}");

        keyed(key, "/v1/numbers/orders", number(0)).statusCode(200).body("reservation.subscription_id", equalTo(first));
        keyed(key, "/v1/numbers/orders", number(1)).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(asked()).hasSize(questions);
        assertThat(held()).hasSize(1);
    }

    @Test
    void areLeftOutOfABulkThatNamesNoGroup() {
        bulk(null)
                .statusCode(200)
                .body("ordered", equalTo(0))
                .body("reserved", equalTo(0))
                .body("results.outcome", everyItem(equalTo("documents_required")));
        post(
                        "/v1/numbers/orders/bulk",
                        "{\"quantity\":2,\"criteria\":{\"area_code\":\"%s\"}}"
                                .formatted(direction.offer().areaCode().digits()))
                .statusCode(200)
                .body("missing", equalTo(2));

        assertThat(held()).isEmpty();
    }

    @Test
    void areReservedInBulkOnceAndAskedAboutOneByOne() {
        documents.waits();
        String key = UUID.randomUUID().toString();

        keyed(key, "/v1/numbers/orders/bulk", allOf(GROUP))
                .statusCode(200)
                .body("ordered", equalTo(0))
                .body("reserved", equalTo(3))
                .body("results.outcome", everyItem(equalTo("reserved")))
                .body("results.reservation.documents_group_id", everyItem(equalTo((int) GROUP)));
        keyed(key, "/v1/numbers/orders/bulk", allOf(GROUP)).statusCode(200).body("reserved", equalTo(3));
        assertThat(held()).hasSize(3).allMatch(Subscription.Waiting.class::isInstance);

        documents.approves();
        transactions.run(askAgain::run);
        assertThat(held()).hasSize(3).allMatch(Subscription.Running.class::isInstance);
    }

    @Test
    void areOnlySaidToATestKey() {
        given().contentType(ContentType.JSON)
                .header("X-Api-Key", customer.testKey())
                .body(allOf(GROUP))
                .post("/v1/numbers/orders/bulk")
                .then()
                .statusCode(200)
                .body("results.outcome", everyItem(equalTo("could_be_ordered")));

        assertThat(held()).isEmpty();
    }

    private String number(int place) {
        return "{\"number\":\"%s\",\"documents_group_id\":%d}"
                .formatted(stock.get(place).withPlus(), GROUP);
    }

    private ValidatableResponse bulk(Long group) {
        return post("/v1/numbers/orders/bulk", allOf(group));
    }

    private String allOf(Long group) {
        String names =
                stock.stream().map(number -> "\"" + number.withPlus() + "\"").collect(Collectors.joining(","));
        return "{\"numbers\":[%s]%s}".formatted(names, group == null ? "" : ",\"documents_group_id\":" + group);
    }

    private List<Subscription.Held> held() {
        return transactions.within(() -> subscriptions.of(customer.accountId()));
    }

    /** About this test's direction. */
    private List<Request> asked() {
        return documents.requests().stream()
                .filter(request -> request.method().equals("PUT")
                        && request.body().contains(customer.accountId().toString()))
                .toList();
    }

    private ValidatableResponse order(String request) {
        return post("/v1/numbers/orders", request);
    }

    private ValidatableResponse keyed(String key, String path, String request) {
        return as(customer)
                .header("Idempotency-Key", key)
                .body(request)
                .post(path)
                .then();
    }

    private ValidatableResponse post(String path, String request) {
        return as(customer).body(request).post(path).then();
    }

    private static RequestSpecification as(Customer customer) {
        return given().contentType(ContentType.JSON).header("X-Api-Key", customer.liveKey());
    }
}
