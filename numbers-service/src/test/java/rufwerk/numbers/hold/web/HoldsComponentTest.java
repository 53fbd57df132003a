package rufwerk.numbers.hold.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.anyOrderId;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.assignment.AssignNumber;
import rufwerk.numbers.assignment.Assignment;
import rufwerk.numbers.assignment.Assignment.Assigned;
import rufwerk.numbers.assignment.Assignment.Failed;
import rufwerk.numbers.assignment.PlacedOrder;
import rufwerk.numbers.hold.FreeHeldNumbers;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.Clearance;
import rufwerk.numbers.subscription.OrderNumber;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.subscription.Wanted;
import rufwerk.numbers.support.MovableClock;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;
import rufwerk.numbers.support.Transactions;
import rufwerk.numbers.support.ZadarmaClient;

@NumbersComponent
class HoldsComponentTest {
    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    OrderNumber orderNumber;

    @Inject
    AssignNumber assignNumber;

    @Inject
    FreeHeldNumbers freeHeldNumbers;

    @Inject
    Transactions transactions;

    @Inject
    Neighbours neighbours;

    @Inject
    MovableClock clock;

    private Customer customer;
    private Direction direction;
    private List<PhoneNumber> stock;

    @BeforeEach
    void stockUp() {
        customer = neighbours.aCustomer();
        clock.stopAtTheNextMinute();
        direction = transactions.within(() -> directions.addIfAbsent(anOffer()));
        stock = numbersIn(direction.offer().areaCode(), 3);
        transactions.within(() -> numbers.addFree(direction.id(), stock, NOON));
    }

    @AfterEach
    void letTheClockGoOn() {
        clock.goOn();
        transactions.run(freeHeldNumbers::run);
    }

    @Test
    void keepsANumberFromEverybodyElse() {
        PhoneNumber number = stock.getFirst();

        hold(number)
                .statusCode(200)
                .body("number", equalTo(number.withPlus()))
                .body(
                        "expires_at",
                        equalTo(clock.instant().plus(Duration.ofMinutes(15)).toString()))
                .body("test", equalTo(false));

        assertThat(ordered(number)).isInstanceOf(OrderNumber.Outcome.NotAvailable.class);
        assertThat(onOffer()).doesNotContain(number.withPlus()).hasSize(2);
        sevenOrder(neighbours.aCustomer(), number).body("success", equalTo(false));
        as(neighbours.aCustomer())
                .body(request(number))
                .post("/v1/holds")
                .then()
                .statusCode(409)
                .body("code", equalTo("NUMBER_NOT_AVAILABLE"));
        hold(number).statusCode(409);
    }

    @Test
    void letsItsHolderOrderTheNumberInEveryDialect() {
        stock.forEach(this::hold);
        var stranger = neighbours.aCustomer();

        orderEverywhere(stranger, 409, false, 400);
        orderEverywhere(customer, 200, true, 200);

        as(customer).get("/v1/holds").then().body("holds", empty());
        as(customer)
                .get("/api/numbers/active")
                .then()
                .body(
                        "activeNumbers.number",
                        equalTo(stock.stream().map(PhoneNumber::digits).toList()));
    }

    @Test
    void staysWhereItsHolderOnlyTriesAnOrderOut() {
        PhoneNumber number = stock.getFirst();
        String id = id(hold(number));

        given().contentType(ContentType.JSON)
                .header("X-Api-Key", customer.testKey())
                .body(request(number))
                .post("/v1/numbers/orders")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("could_be_ordered"));

        get(id).statusCode(200);
    }

    @Test
    void leavesOrdersByAreaCodeTheOtherNumbers() {
        hold(stock.getFirst());

        assertThat(placedOrder())
                .isInstanceOfSatisfying(
                        Assigned.class,
                        assigned -> assertThat(assigned.number()).isEqualTo(stock.get(1)));
        assertThat(placedOrder()).isInstanceOf(Assigned.class);
        assertThat(placedOrder()).isInstanceOf(Failed.class);
        assertThat(orderedAny()).isInstanceOf(OrderNumber.Outcome.NotAvailable.class);
    }

    @Test
    void freesTheNumberAtItsEndAndNotBefore() {
        PhoneNumber number = stock.getFirst();
        String id = id(hold(number));

        clock.advance(Duration.ofMinutes(15).minusNanos(1_000));
        assertThat(ordered(number)).isInstanceOf(OrderNumber.Outcome.NotAvailable.class);
        get(id).statusCode(200);

        clock.advance(Duration.ofNanos(1_000));
        get(id).statusCode(404).body("code", equalTo("HOLD_UNKNOWN"));
        post("/v1/holds/" + id + "/extension", "{}").statusCode(404);
        assertThat(ordered(number)).isInstanceOf(OrderNumber.Outcome.Ordered.class);
    }

    @Test
    void leavesANumberThatIsOverToOrdersByAreaCodeWhenNothingElseIsLeft() {
        stock.forEach(this::hold);
        assertThat(orderedAny()).isInstanceOf(OrderNumber.Outcome.NotAvailable.class);

        clock.advance(Duration.ofMinutes(15));

        assertThat(orderedAny()).isInstanceOf(OrderNumber.Outcome.Ordered.class);
        assertThat(placedOrder()).isInstanceOf(Assigned.class);
    }

    @Test
    void putsTheNumberBackWhereItWas() {
        hold(stock.get(1));
        assertThat(onOffer()).hasSize(2);

        clock.advance(Duration.ofMinutes(15));
        transactions.run(freeHeldNumbers::run);

        assertThat(onOffer())
                .containsExactlyElementsOf(
                        stock.stream().map(PhoneNumber::withPlus).toList());
        assertThat(placedOrder())
                .isInstanceOfSatisfying(
                        Assigned.class,
                        assigned -> assertThat(assigned.number()).isEqualTo(stock.getFirst()));
    }

    @Test
    void isReleasedByItsHolderAlone() {
        PhoneNumber number = stock.getFirst();
        String id = id(hold(number));
        var stranger = neighbours.aCustomer();

        as(stranger).delete("/v1/holds/" + id).then().statusCode(404);
        as(stranger).get("/v1/holds/" + id).then().statusCode(404);
        as(stranger).body("{}").post("/v1/holds/" + id + "/extension").then().statusCode(404);
        as(customer).delete("/v1/holds/" + id).then().statusCode(204);
        as(customer).delete("/v1/holds/" + id).then().statusCode(404);

        assertThat(ordered(number)).isInstanceOf(OrderNumber.Outcome.Ordered.class);
    }

    @Test
    void lastsLongerWhenItIsExtendedUpToALimit() {
        Instant heldAt = clock.instant();
        String id = id(hold(stock.getFirst()));
        clock.advance(Duration.ofMinutes(10));

        post("/v1/holds/" + id + "/extension", "{}")
                .statusCode(200)
                .body("expires_at", equalTo(heldAt.plus(Duration.ofMinutes(25)).toString()));
        post("/v1/holds/" + id + "/extension", "{\"minutes\":1}")
                .body("expires_at", equalTo(heldAt.plus(Duration.ofMinutes(25)).toString()));
        post("/v1/holds/" + id + "/extension", "{\"minutes\":50}")
                .body("expires_at", equalTo(heldAt.plus(Duration.ofMinutes(60)).toString()));
        post("/v1/holds/" + id + "/extension", "{\"minutes\":51}")
                .statusCode(422)
                .body("code", equalTo("HOLD_TOO_LONG"))
                .body(
                        "detail",
                        containsString(heldAt.plus(Duration.ofMinutes(60)).toString()));

        clock.advance(Duration.ofMinutes(49));
        assertThat(ordered(stock.getFirst())).isInstanceOf(OrderNumber.Outcome.NotAvailable.class);
    }

    @Test
    void isListedPageByPageNewestFirst() {
        String first = id(hold(stock.get(0)));
        clock.advance(Duration.ofSeconds(1));
        String second = id(hold(stock.get(1)));
        clock.advance(Duration.ofSeconds(1));
        String third = id(hold(stock.get(2)));

        String cursor = as(customer)
                .get("/v1/holds?limit=2")
                .then()
                .statusCode(200)
                .body("holds.id", contains(third, second))
                .extract()
                .path("next_cursor");
        as(customer)
                .get("/v1/holds?limit=2&cursor=" + cursor)
                .then()
                .body("holds.id", contains(first))
                .body("next_cursor", nullValue());
        as(customer).get("/v1/holds?cursor=x").then().statusCode(400);
        as(neighbours.aCustomer()).get("/v1/holds").then().body("holds", empty());

        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        as(customer).get("/v1/holds").then().body("holds.id", contains(third));
    }

    @Test
    void isPlacedOncePerKey() {
        String key = UUID.randomUUID().toString();
        PhoneNumber number = stock.getFirst();

        String id = id(as(customer)
                .header("Idempotency-Key", key)
                .body(request(number))
                .post("/v1/holds")
                .then());
        as(customer)
                .header("Idempotency-Key", key)
                .body(request(number))
                .post("/v1/holds")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        as(customer)
                .header("Idempotency-Key", key)
                .body(request(stock.get(1)))
                .post("/v1/holds")
                .then()
                .statusCode(422);
        as(customer).get("/v1/holds").then().body("holds.id", contains(id));
    }

    @Test
    void isOnlySaidToATestKey() {
        PhoneNumber number = stock.getFirst();

        String id = given().contentType(ContentType.JSON)
                .header("X-Api-Key", customer.testKey())
                .body(request(number))
                .post("/v1/holds")
                .then()
                .statusCode(200)
                .body("test", equalTo(true))
                .extract()
                .path("id");

        get(id).statusCode(404);
        assertThat(ordered(number)).isInstanceOf(OrderNumber.Outcome.Ordered.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"number\":\"x\"}",
                "{\"number\":\"+492214710815\",\"minutes\":0}",
                "{\"number\":\"+492214710815\",\"minutes\":43201}"
            })
    void refusesWhatItCannotRead(String request) {
        post("/v1/holds", request).statusCode(400);
    }

    @Test
    void refusesANumberThatIsUnknownOrWantedForTooLong() {
        post("/v1/holds", "{\"number\":\"+4900000000\"}").statusCode(409);
        post(
                        "/v1/holds",
                        "{\"number\":\"%s\",\"minutes\":61}"
                                .formatted(stock.getFirst().digits()))
                .statusCode(422)
                .body("code", equalTo("HOLD_TOO_LONG"));
    }

    private OrderNumber.Outcome ordered(PhoneNumber number) {
        return transactions.run(() ->
                orderNumber.order(somebody(), number, Plan.of(PaymentInterval.MONTHLY), new Clearance.NotAsked()));
    }

    private OrderNumber.Outcome orderedAny() {
        return transactions.run(() -> orderNumber.order(
                somebody(),
                new Wanted.AnyOf(direction.id()),
                Plan.of(PaymentInterval.MONTHLY),
                new Clearance.NotAsked()));
    }

    private Assignment placedOrder() {
        var order = new PlacedOrder(
                anyOrderId(),
                UUID.randomUUID(),
                "DE",
                direction.offer().areaCode().digits(),
                false,
                null);
        return transactions.run(() -> assignNumber.assign(order)).assignment();
    }

    private static Caller somebody() {
        return new Caller(UUID.randomUUID(), UUID.randomUUID(), false);
    }

    private List<String> onOffer() {
        return as(customer)
                .get("/v1/numbers/available?country=DE&area_code="
                        + direction.offer().areaCode().digits())
                .then()
                .extract()
                .path("numbers.number");
    }

    /** A number of the stock in each dialect. */
    private void orderEverywhere(Customer buyer, int own, boolean seven, int zadarma) {
        as(buyer).body(request(stock.get(0))).post("/v1/numbers/orders").then().statusCode(own);
        sevenOrder(buyer, stock.get(1)).body("success", equalTo(seven));
        String form = "direction_id=%d&number_id=%s"
                .formatted(direction.id().value(), stock.get(2).digits());
        assertThat(new ZadarmaClient(buyer)
                        .form("POST", "/v1/direct_numbers/order/", form)
                        .send()
                        .status())
                .isEqualTo(zadarma);
    }

    private ValidatableResponse sevenOrder(Customer buyer, PhoneNumber number) {
        return as(buyer)
                .body("{\"number\":\"%s\"}".formatted(number.digits()))
                .post("/api/numbers/order")
                .then();
    }

    private ValidatableResponse hold(PhoneNumber number) {
        return post("/v1/holds", request(number));
    }

    private static String id(ValidatableResponse answer) {
        return answer.statusCode(200).extract().path("id");
    }

    private static String request(PhoneNumber number) {
        return "{\"number\":\"%s\"}".formatted(number.withPlus());
    }

    private ValidatableResponse get(String id) {
        return as(customer).get("/v1/holds/" + id).then();
    }

    private ValidatableResponse post(String path, String body) {
        return as(customer).body(body).post(path).then();
    }

    private static RequestSpecification as(Customer customer) {
        return given().contentType(ContentType.JSON).header("X-Api-Key", customer.liveKey());
    }
}
