package rufwerk.numbers.sms.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;
import rufwerk.numbers.support.Published;

@NumbersComponent
class CarrierSmsComponentTest {
    private static final String TEXT = "Ihr Code lautet 480 113. Grüße 🙂";

    @Inject
    Neighbours neighbours;

    @Inject
    Carrier carrier;

    @Inject
    Published published;

    @Inject
    Pool pool;

    private Customer customer;
    private PhoneNumber number;

    @BeforeEach
    void orderANumber() {
        customer = neighbours.aCustomer();
        number = carrier.numberOf(customer);
    }

    @Test
    void showsACustomerWhatCameIn() {
        String id = Carrier.tells(Carrier.anyId(), number, TEXT)
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        as(customer)
                .get("/v1/sms/" + id)
                .then()
                .statusCode(200)
                .body("number", equalTo(number.digits()))
                .body("sender", equalTo("+4917612345678"))
                .body("text", equalTo(TEXT))
                .body("forwardings", hasSize(0));
    }

    @Test
    void takesWhatIsToldAgainOnce() {
        String id = Carrier.anyId();
        Response first = Carrier.tells(id, number, TEXT);
        Response again = Carrier.tells(id, number, TEXT);

        again.then().statusCode(202);
        assertThat(again.asString()).isEqualTo(first.asString());
        as(customer).get("/v1/sms").then().body("messages", hasSize(1));
    }

    @Test
    void takesWhatIsToldManyTimesAtOnceOnce() throws Exception {
        String id = Carrier.anyId();
        Callable<String> telling = () -> Carrier.tells(id, number, TEXT).asString();
        try (var tellers = Executors.newFixedThreadPool(8)) {
            List<String> answers = tellers.invokeAll(Collections.nCopies(8, telling)).stream()
                    .map(future -> future.resultNow())
                    .distinct()
                    .toList();
            assertThat(answers).hasSize(1);
        }

        as(customer).get("/v1/sms").then().body("messages", hasSize(1));
        assertThat(published.ofType("numbers.sms.received"))
                .filteredOn(event -> event.contains(customer.accountId().toString()))
                .hasSize(1);
    }

    @Test
    void refusesAnotherMessageUnderTheSameId() {
        String id = Carrier.anyId();
        Carrier.tells(id, number, TEXT).then().statusCode(202);

        Carrier.tells(id, number, "Another").then().statusCode(409).body("code", equalTo("SMS_DIFFERS"));
        Carrier.tells(id, carrier.numberOf(customer), TEXT).then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4917099999999", "492", "", "0221 471", "\u0000"})
    void refusesNumbersThatNobodyHas(String to) {
        tells("to", to).then().statusCode(404).body("code", equalTo("NUMBER_NOT_IN_SERVICE"));
    }

    @Test
    void refusesNumbersAtWhichMessagesAreSwitchedOff() {
        await(pool.preparedQuery("UPDATE subscription SET receives_sms = false WHERE number = $1")
                .execute(Tuple.of(number.digits())));

        Carrier.tells(Carrier.anyId(), number, TEXT).then().statusCode(422).body("code", equalTo("SMS_UNWANTED"));
    }

    @ParameterizedTest
    @CsvSource({"id,''", "id,two words", "from,''", "from,123456789012345678901234567890123", "to,123456789012345678901"
    })
    void refusesWhatIsNoMessage(String field, String value) {
        tells(field, value).then().statusCode(400).body("errors[0].field", equalTo(field));
    }

    @Test
    void refusesLineBreaksInASenderAndTextsThatNoMessageHas() {
        tells("from", "a\r\nBcc: b@example.com").then().statusCode(400);
        tells("text", "x".repeat(39_016)).then().statusCode(400);
        tells("text", "x".repeat(39_015)).then().statusCode(202);
    }

    @Test
    void isOpenToCarriersAlone() {
        for (RequestSpecification stranger : List.of(
                given(),
                given().header("Authorization", "Bearer " + "0".repeat(32)),
                given().header("X-Api-Key", customer.liveKey()))) {
            stranger.contentType(ContentType.JSON)
                    .body("{}")
                    .post("/v1/carrier/sms")
                    .then()
                    .statusCode(401);
        }
        given().header("Authorization", "Bearer " + PostgresAndKafka.CARRIER_KEY)
                .get("/v1/sms")
                .then()
                .statusCode(401);
    }

    @Test
    void showsACustomerPageAfterPage() {
        for (int i = 1; i <= 3; i++) {
            Carrier.tells(Carrier.anyId(), number, "Message " + i).then().statusCode(202);
        }

        var first = as(customer).queryParam("limit", 2).get("/v1/sms");
        assertThat(first.jsonPath().getList("messages.text")).isEqualTo(List.of("Message 3", "Message 2"));
        as(customer)
                .queryParam("limit", 2)
                .queryParam("cursor", first.jsonPath().getString("next_cursor"))
                .get("/v1/sms")
                .then()
                .body("messages.text", equalTo(List.of("Message 1")))
                .body("next_cursor", nullValue());
        as(customer)
                .queryParam("cursor", "§")
                .get("/v1/sms")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
    }

    @Test
    void showsNothingToAnotherCustomer() {
        String id = Carrier.tells(Carrier.anyId(), number, TEXT).path("id");
        Customer stranger = neighbours.aCustomer();

        String foreign = as(stranger)
                .get("/v1/sms/" + id)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String unknown = as(stranger)
                .get("/v1/sms/" + new UUID(0, 0))
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(foreign.replace(id, "")).isEqualTo(unknown.replace(new UUID(0, 0).toString(), ""));
        as(stranger).get("/v1/sms").then().body("messages", hasSize(0));
    }

    @Test
    void keepsWhoWroteWhatSealedAndTellsItToNobody() {
        Carrier.tells(Carrier.anyId(), number, TEXT).then().statusCode(202);

        String kept = await(pool.preparedQuery("SELECT incoming_sms::text FROM incoming_sms WHERE number = $1")
                        .execute(Tuple.of(number.digits())))
                .iterator()
                .next()
                .getString(0);
        assertThat(kept).contains(number.digits()).doesNotContain("480 113", "4917612345678");
        assertThat(published.ofType("numbers.sms.received"))
                .filteredOn(event -> event.contains(number.digits()))
                .singleElement()
                .satisfies(event -> assertThat(event).doesNotContain("480 113", "4917612345678"));
    }

    private Response tells(String field, String value) {
        Map<String, String> message = new HashMap<>(
                Map.of("id", Carrier.anyId(), "from", "+4917612345678", "to", number.withPlus(), "text", TEXT));
        message.put(field, value);
        return Carrier.tells(message);
    }

    private static <T> T await(Uni<T> work) {
        return work.await().indefinitely();
    }

    private static RequestSpecification as(Customer customer) {
        return given().header("X-Api-Key", customer.liveKey());
    }
}
