package rufwerk.numbers.sms.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.support.Neighbours.Customer;
import rufwerk.numbers.support.Transactions;

/** What a carrier tells us, and the customers' numbers it tells us about. */
@ApplicationScoped
class Carrier {
    private final Directions directions;
    private final Numbers numbers;
    private final Transactions transactions;

    Carrier(Directions directions, Numbers numbers, Transactions transactions) {
        this.directions = directions;
        this.numbers = numbers;
        this.transactions = transactions;
    }

    PhoneNumber numberOf(Customer customer) {
        Direction direction = Objects.requireNonNull(transactions.within(() -> directions.addIfAbsent(anOffer())));
        PhoneNumber number = numbersIn(direction.offer().areaCode(), 1).getFirst();
        transactions.within(() -> numbers.addFree(direction.id(), List.of(number), NOON));
        given().header("X-Api-Key", customer.liveKey())
                .contentType(ContentType.URLENC)
                .formParam("number", number.digits())
                .post("/api/numbers/order")
                .then()
                .body("success", equalTo(true));
        return number;
    }

    void forward(Customer customer, PhoneNumber number, List<String> mailboxes, List<String> others) {
        given().header("X-Api-Key", customer.liveKey())
                .contentType(ContentType.JSON)
                .body(Map.of("email_forward", mailboxes, "sms_forward", others))
                .patch("/api/numbers/active/" + number.digits())
                .then()
                .statusCode(200)
                .body("number", equalTo(number.digits()));
    }

    void forwardToSlack(Customer customer, PhoneNumber number, String webhook) {
        given().header("X-Api-Key", customer.liveKey())
                .contentType(ContentType.JSON)
                .body(Map.of("slack_forward", webhook))
                .patch("/api/numbers/active/" + number.digits())
                .then()
                .statusCode(200)
                .body("forward_sms_mo.slack.uri", equalTo(webhook))
                .body("forward_sms_mo.slack.enabled", equalTo(true));
    }

    static String anyId() {
        return "carrier-" + UUID.randomUUID();
    }

    static Response tells(String id, PhoneNumber to, String text) {
        return tells(Map.of("id", id, "from", "+4917612345678", "to", to.withPlus(), "text", text));
    }

    static Response tells(Map<String, String> message) {
        return given().header("Authorization", "Bearer " + PostgresAndKafka.CARRIER_KEY)
                .contentType(ContentType.JSON)
                .body(message)
                .post("/v1/carrier/sms");
    }
}
