package rufwerk.numbers.ordering.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.ordering.ManyOrdered;
import rufwerk.numbers.ordering.OrderNumbers;
import rufwerk.numbers.ordering.OrderResult;
import rufwerk.numbers.ordering.Wish;
import rufwerk.numbers.search.PriceLimits;
import rufwerk.numbers.search.SearchQuery;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.subscription.Subscriptions;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;
import rufwerk.numbers.support.Published;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class BulkOrdersComponentTest {
    private static final int BUYERS = 8;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    Subscriptions subscriptions;

    @Inject
    OrderNumbers orderNumbers;

    @Inject
    Transactions transactions;

    @Inject
    Neighbours neighbours;

    @Inject
    Published published;

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = neighbours.aCustomer();
    }

    @Test
    void sellsTheNumbersThatAreNamedWithAResultForEach() {
        var stock = stock(aDirection(anOffer()), 3);
        order(customer, "{\"numbers\":[\"%s\"]}".formatted(stock.getFirst().digits()));

        order(customer, "{\"numbers\":%s}".formatted(names(stock)))
                .statusCode(200)
                .body("ordered", equalTo(2))
                .body("missing", equalTo(0))
                .body(
                        "results.number",
                        contains(
                                stock.get(1).withPlus(),
                                stock.get(2).withPlus(),
                                stock.get(0).withPlus()))
                .body("results.outcome", contains("ordered", "ordered", "not_available"))
                .body("results[2].subscription", nullValue());

        assertThat(transactions.within(() -> subscriptions.of(customer.accountId())))
                .extracting(subscription -> subscription.number())
                .containsExactlyElementsOf(stock);
    }

    @Test
    void sellsNothingWhenItHasToBeAllAndIsNot() {
        var stock = stock(aDirection(anOffer()), 3);
        String unknown = "+4930000000";

        order(
                        customer,
                        "{\"numbers\":%s,\"all_or_nothing\":true}"
                                .formatted(names(stock).replace("]", ",\"" + unknown + "\"]")))
                .statusCode(409)
                .body("code", equalTo("NUMBERS_NOT_AVAILABLE"))
                .body("errors.field", contains(unknown))
                .body("errors.reason", contains("not_available"));

        assertThat(transactions.within(() -> subscriptions.of(customer.accountId())))
                .isEmpty();
        order(customer, "{\"numbers\":%s,\"all_or_nothing\":true}".formatted(names(stock)))
                .statusCode(200)
                .body("ordered", equalTo(3));
    }

    @Test
    void sellsHeldNumbersToWhomNamesAndHoldsThem() {
        var stock = stock(aDirection(anOffer()), 3);
        Customer stranger = neighbours.aCustomer();
        hold(customer, stock.get(0));
        hold(stranger, stock.get(1));

        order(customer, "{\"numbers\":%s}".formatted(names(stock)))
                .statusCode(200)
                .body("ordered", equalTo(2))
                .body("results[2].number", equalTo(stock.get(1).withPlus()))
                .body("results[2].outcome", equalTo("not_available"));

        as(customer).get("/v1/holds").then().body("holds", hasSize(0));
        as(stranger).get("/v1/holds").then().body("holds", hasSize(1));
    }

    @Test
    void sellsSoManyAsMeetTheCriteria() {
        Direction direction = aDirection(anOffer());
        stock(direction, 120);
        String criteria =
                "\"criteria\":{\"country\":\"DE\",\"area_code\":\"%s\",\"contains\":\"0011\",\"features\":{\"sms\":true}}"
                        .formatted(direction.offer().areaCode().digits());

        order(customer, "{\"quantity\":5,%s}".formatted(criteria))
                .statusCode(200)
                .body("ordered", equalTo(5))
                .body("missing", equalTo(0));
        order(customer, "{\"quantity\":100,%s,\"all_or_nothing\":true}".formatted(criteria))
                .statusCode(409)
                .body("code", equalTo("NUMBERS_NOT_AVAILABLE"));
        int left = order(customer, "{\"quantity\":100,%s}".formatted(criteria))
                .statusCode(200)
                .extract()
                .path("ordered");

        // 00011, 00110 to 00119
        assertThat(left).isEqualTo(11 - 5);
    }

    @Test
    void sellsAThousandAtOnceAndTellsOfEach() {
        Direction direction = aDirection(anOffer());
        stock(direction, Wish.MOST);
        long begin = System.nanoTime();

        order(
                        customer,
                        "{\"quantity\":1000,\"criteria\":{\"area_code\":\"%s\"},\"payment_interval\":\"annually\"}"
                                .formatted(direction.offer().areaCode().digits()))
                .statusCode(200)
                .body("ordered", equalTo(Wish.MOST))
                .body("results.subscription.payment_interval", everyItem(equalTo("annually")));

        System.out.printf("A bulk order of 1,000 numbers took %.2f s%n", (System.nanoTime() - begin) / 1e9);
        assertThat(transactions.within(() -> subscriptions.of(customer.accountId())))
                .hasSize(Wish.MOST);
        assertThat(published.ofType("numbers.subscription.started"))
                .filteredOn(event -> event.contains(customer.accountId().toString()))
                .hasSize(Wish.MOST);
    }

    @Test
    void sellsNoNumberTwiceHoweverManyBuyAtOnce() {
        Direction direction = aDirection(anOffer());
        var stock = stock(direction, 100);
        var query = new SearchQuery(
                List.of(),
                direction.country(),
                direction.offer().areaCode(),
                null,
                null,
                Features.ANY,
                PriceLimits.NONE,
                true);

        var outcomes = transactions.race(
                BUYERS,
                i -> orderNumbers.order(
                        new Caller(UUID.randomUUID(), UUID.randomUUID(), false),
                        i % 2 == 0 ? new Wish.Matching(query, 30) : new Wish.Listed(stock.subList(10 * i, 10 * i + 20)),
                        new ManyOrdered(Plan.of(PaymentInterval.MONTHLY), false, false)));

        List<PhoneNumber> sold = outcomes.stream()
                .map(OrderNumbers.Outcome.Done.class::cast)
                .flatMap(done -> done.results().stream())
                .filter(OrderResult.Ordered.class::isInstance)
                .map(OrderResult::number)
                .toList();
        assertThat(sold).doesNotHaveDuplicates().hasSize(stock.size());
    }

    @Test
    void sellsOncePerKey() {
        Direction direction = aDirection(anOffer());
        stock(direction, 4);
        String request = "{\"quantity\":2,\"criteria\":{\"area_code\":\"%s\"}}"
                .formatted(direction.offer().areaCode().digits());
        String key = UUID.randomUUID().toString();

        List<String> first = as(customer)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/numbers/orders/bulk")
                .then()
                .statusCode(200)
                .extract()
                .path("results.number");
        as(customer)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/numbers/orders/bulk")
                .then()
                .statusCode(200)
                .body("results.number", equalTo(first));
        as(customer).get("/api/numbers/active").then().body("activeNumbers", hasSize(2));
    }

    @Test
    void sellsNothingToATestKey() {
        var stock = stock(aDirection(anOffer()), 2);

        given().contentType(ContentType.JSON)
                .header("X-Api-Key", customer.testKey())
                .body("{\"numbers\":%s}".formatted(names(stock)))
                .post("/v1/numbers/orders/bulk")
                .then()
                .statusCode(200)
                .body("ordered", equalTo(0))
                .body("results.outcome", everyItem(equalTo("could_be_ordered")));

        order(customer, "{\"numbers\":%s,\"all_or_nothing\":true}".formatted(names(stock)))
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"numbers\":[]}",
                "{\"numbers\":[null]}",
                "{\"numbers\":[\"x\"]}",
                "{\"quantity\":0}",
                "{\"quantity\":1001}",
                "{\"quantity\":1,\"numbers\":[\"+492214710815\"]}",
                "{\"quantity\":1,\"criteria\":{\"near\":\"221\"}}",
                "{\"quantity\":1,\"criteria\":{\"contains\":\"%\"}}"
            })
    void refusesWhatItCannotRead(String request) {
        order(customer, request).statusCode(400);
    }

    @Test
    void refusesMoreThanAThousand() {
        String tooMany = Stream.generate(() -> "\"+492214710815\"").limit(1001).collect(Collectors.joining(","));

        order(customer, "{\"numbers\":[" + tooMany + "]}").statusCode(400);
    }

    private Direction aDirection(Direction.Offer offer) {
        return transactions.within(() -> directions.addIfAbsent(offer));
    }

    private List<PhoneNumber> stock(Direction direction, int count) {
        var stock = numbersIn(direction.offer().areaCode(), count);
        transactions.within(() -> numbers.addFree(direction.id(), stock, NOON));
        return stock;
    }

    private static void hold(Customer holder, PhoneNumber number) {
        as(holder)
                .body("{\"number\":\"%s\"}".formatted(number.withPlus()))
                .post("/v1/holds")
                .then()
                .statusCode(200);
    }

    private static String names(List<PhoneNumber> numbers) {
        return numbers.stream()
                .map(number -> "\"" + number.withPlus() + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static ValidatableResponse order(Customer customer, String request) {
        return as(customer).body(request).post("/v1/numbers/orders/bulk").then();
    }

    private static RequestSpecification as(Customer customer) {
        return given().contentType(ContentType.JSON).header("X-Api-Key", customer.liveKey());
    }
}
