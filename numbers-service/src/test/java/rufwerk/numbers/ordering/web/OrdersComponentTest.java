package rufwerk.numbers.ordering.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.ordering.OrderHeldNumber;
import rufwerk.numbers.subscription.Clearance;
import rufwerk.numbers.subscription.OrderNumber;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.support.MovableClock;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;
import rufwerk.numbers.support.Published;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class OrdersComponentTest {
    private static final int RACERS = 16;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    OrderNumber orderNumber;

    @Inject
    OrderHeldNumber orderHeldNumber;

    @Inject
    Transactions transactions;

    @Inject
    Neighbours neighbours;

    @Inject
    Published published;

    @Inject
    MovableClock clock;

    private Customer customer;
    private Direction direction;
    private List<PhoneNumber> stock;

    @BeforeEach
    void stockUp() {
        customer = neighbours.aCustomer();
        direction = transactions.within(() -> directions.addIfAbsent(anOffer()));
        stock = numbersIn(direction.offer().areaCode(), 3);
        transactions.within(() -> numbers.addFree(direction.id(), stock, NOON));
    }

    @AfterEach
    void letTheClockGoOn() {
        clock.goOn();
    }

    @Test
    void sellsExactlyTheNumberThatIsAskedFor() {
        PhoneNumber number = stock.get(1);

        order("{\"number\":\"%s\",\"payment_interval\":\"annually\"}".formatted(number.withPlus()))
                .statusCode(200)
                .body("number", equalTo(number.withPlus()))
                .body("outcome", equalTo("ordered"))
                .body("subscription.payment_interval", equalTo("annually"))
                .body("subscription.basic_charge", equalTo(19))
                .body("subscription.currency", equalTo("EUR"));

        order("{\"number\":\"%s\"}".formatted(number.digits()))
                .statusCode(409)
                .body("code", equalTo("NUMBER_NOT_AVAILABLE"));
        as(customer).get("/api/numbers/active").then().body("activeNumbers.number", equalTo(List.of(number.digits())));
        assertThat(published.ofType("numbers.subscription.started"))
                .filteredOn(event -> event.contains(number.digits()))
                .hasSize(1);
    }

    @Test
    void sellsWhateverADirectionHas() {
        stock.forEach(
                number -> order("{\"direction_id\":%d}".formatted(direction.id().value()))
                        .statusCode(200)
                        .body("number", equalTo(number.withPlus()))
                        .body("subscription.payment_interval", equalTo("monthly")));
        order("{\"direction_id\":%d}".formatted(direction.id().value())).statusCode(409);
        order("{\"direction_id\":-1}").statusCode(409);
    }

    @Test
    void sellsAHeldNumberToItsHolder() {
        PhoneNumber number = stock.getFirst();
        String hold = hold(number);

        as(neighbours.aCustomer())
                .body("{\"hold_id\":\"%s\"}".formatted(hold))
                .post("/v1/numbers/orders")
                .then()
                .statusCode(404)
                .body("code", equalTo("HOLD_UNKNOWN"));
        order("{\"hold_id\":\"%s\"}".formatted(hold))
                .statusCode(200)
                .body("number", equalTo(number.withPlus()))
                .body("subscription", notNullValue());

        order("{\"hold_id\":\"%s\"}".formatted(hold)).statusCode(404);
        as(customer).get("/v1/holds").then().body("holds", empty());
    }

    @Test
    void sellsNothingOfAHoldThatIsOver() {
        clock.stopAtTheNextMinute();
        String hold = hold(stock.getFirst());
        clock.advance(Duration.ofMinutes(15));

        order("{\"hold_id\":\"%s\"}".formatted(hold)).statusCode(404);
    }

    /** At the moment before the end the holder wins, and only once; at the end everybody else may. */
    @Test
    void sellsAHeldNumberOnceWhoeverElseWantsIt() {
        clock.stopAtTheNextMinute();
        PhoneNumber number = stock.getFirst();
        UUID hold = UUID.fromString(hold(number));
        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        var holder = new Caller(customer.accountId(), UUID.randomUUID(), false);

        var outcomes = transactions.race(
                RACERS,
                i -> i % 2 == 0
                        ? orderHeldNumber.order(
                                holder, hold, Plan.of(PaymentInterval.MONTHLY), new Clearance.NotAsked())
                        : orderNumber.order(
                                somebody(), number, Plan.of(PaymentInterval.MONTHLY), new Clearance.NotAsked()));

        assertThat(outcomes)
                .filteredOn(OrderNumber.Outcome.Ordered.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderNumber.Outcome.Ordered.class,
                        ordered ->
                                assertThat(ordered.subscription().accountId()).isEqualTo(customer.accountId()));
    }

    @Test
    void sellsOncePerKey() {
        String key = UUID.randomUUID().toString();
        String request = "{\"direction_id\":%d}".formatted(direction.id().value());

        String first = keyed(key, request).statusCode(200).extract().path("number");
        keyed(key, request).statusCode(200).body("number", equalTo(first));
        keyed(key, "{\"direction_id\":-1}").statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        as(customer).get("/api/numbers/active").then().body("activeNumbers", hasSize(1));
    }

    @Test
    void triesARefusedOrderAgainUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        PhoneNumber number = stock.getFirst();
        String request = "{\"number\":\"%s\"}".formatted(number.digits());
        String hold = as(neighbours.aCustomer())
                .body(request)
                .post("/v1/holds")
                .then()
                .extract()
                .path("id");
        assertThat(hold).isNotNull();

        clock.stopAtTheNextMinute();
        keyed(key, request).statusCode(409);
        clock.advance(Duration.ofMinutes(16));
        keyed(key, request).statusCode(200);
    }

    @Test
    void sellsNothingToATestKey() {
        PhoneNumber number = stock.getFirst();

        given().contentType(ContentType.JSON)
                .header("X-Api-Key", customer.testKey())
                .body("{\"number\":\"%s\"}".formatted(number.digits()))
                .post("/v1/numbers/orders")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("could_be_ordered"))
                .body("subscription", nullValue());

        order("{\"number\":\"%s\"}".formatted(number.digits())).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"number\":\"x\"}",
                "{\"number\":\"+492214710815\",\"direction_id\":1}",
                "{\"hold_id\":\"x\"}",
                "{\"direction_id\":1,\"payment_interval\":\"weekly\"}",
                "{\"direction_id\":1,\"documents_group_id\":-1}"
            })
    void refusesWhatItCannotRead(String request) {
        order(request).statusCode(400);
    }

    @Test
    void saysWhatMakesAnOrderAmbiguous() {
        order("{}").body("errors[0].reason", containsString("exactly one of"));
    }

    private String hold(PhoneNumber number) {
        return as(customer)
                .body("{\"number\":\"%s\"}".formatted(number.digits()))
                .post("/v1/holds")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private ValidatableResponse order(String request) {
        return as(customer).body(request).post("/v1/numbers/orders").then();
    }

    private ValidatableResponse keyed(String key, String request) {
        return as(customer)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/numbers/orders")
                .then();
    }

    private static Caller somebody() {
        return new Caller(UUID.randomUUID(), UUID.randomUUID(), false);
    }

    private static RequestSpecification as(Customer customer) {
        return given().contentType(ContentType.JSON).header("X-Api-Key", customer.liveKey());
    }
}
