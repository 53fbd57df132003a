package rufwerk.numbers.seven.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.anyAreaCode;
import static rufwerk.numbers.support.Fixtures.numbersFrom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.Fees;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;
import rufwerk.numbers.support.RawRequest;
import rufwerk.numbers.support.Transactions;

/** Own numbers, managed with the requests that real clients were seen to send ({@code wire/seven.md} §3). */
@NumbersComponent
class SevenManagementComponentTest {
    /** As the vendor's documentation has them. */
    private static final Fees FEES = new Fees(
            new BigDecimal("29.90"),
            new BigDecimal("238.80"),
            new BigDecimal("19.90"),
            new BigDecimal("9.90"),
            new BigDecimal("0.0100"),
            BigDecimal.ZERO);

    @Inject
    Neighbours neighbours;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    Transactions transactions;

    @Inject
    ObjectMapper json;

    private Customer customer;
    private PhoneNumber number;
    private String path;

    @BeforeEach
    void orderADanishNumber() {
        customer = neighbours.aCustomer();
        var areaCode = anyAreaCode();
        Direction direction = Objects.requireNonNull(transactions.within(
                () -> directions.addIfAbsent(anOffer("DK", areaCode, FEES, new Features(true, true, true)))));
        number = numbersFrom("45" + areaCode.digits(), 1).getFirst();
        path = "/api/numbers/active/" + number.digits();
        transactions.within(() -> numbers.addFree(direction.id(), List.of(number), NOON));
        as(customer)
                .contentType(ContentType.URLENC)
                .formParam("number", number.digits())
                .post("/api/numbers/order")
                .then()
                .body("success", equalTo(true));
    }

    @Test
    void answersAChangeWithTheWholeNumber() throws JsonProcessingException {
        String answer = as(customer)
                .contentType(ContentType.URLENC)
                .formParam("friendly_name", "New Friendly Name")
                .formParam("sms_forward[0]", "4917612345678")
                .formParam("email_forward[0]", "j.doe@acme.example")
                .formParam("email_forward[1]", "john@doe.example")
                .patch(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        JsonNode changed = json.readTree(answer);
        JsonNode withoutTime = ((ObjectNode) changed.deepCopy()).without("created");
        assertThat(withoutTime).isEqualTo(json.readTree("""
                {"country":"DK","number":"%s","friendly_name":"New Friendly Name",
                 "billing":{"fees":{"setup":9.9,"basic_charge":238.8,"sms_mo":0,"voice_mo":0.01},
                            "payment_interval":"annually"},
                 "features":{"sms":true,"a2p_sms":true,"voice":true},
                 "forward_sms_mo":{"sms":{"number":["4917612345678"],"enabled":true},
                                   "email":{"address":["j.doe@acme.example","john@doe.example"],"enabled":true},
                                   "slack":{"uri":"","enabled":false}},
                 "expires":null}""".formatted(number.digits())));
        assertThat(json.readTree(as(customer).get(path).asString())).isEqualTo(changed);
    }

    @Test
    void changesByJsonWhatWasSentAndNothingElse() {
        change("{\"friendly_name\":\"Büro\",\"email_forward\":[\"j.doe@acme.example\"]}");
        change("{\"sms_forward\":[\"4917612345678\"]}")
                .body("friendly_name", equalTo("Büro"))
                .body("forward_sms_mo.email.address", equalTo(List.of("j.doe@acme.example")))
                .body("forward_sms_mo.sms.number", equalTo(List.of("4917612345678")));
        change("{\"email_forward\":[]}")
                .body("forward_sms_mo.email.enabled", equalTo(false))
                .body("forward_sms_mo.email.address", equalTo(List.of()))
                .body("forward_sms_mo.sms.enabled", equalTo(true));
        change("").body("friendly_name", equalTo("Büro"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"x\"",
                "{\"friendly_name\":{}}",
                "{\"sms_forward\":[[1]]}",
                "{\"sms_forward\":[\"x\"]}"
            })
    void refusesAChangeThatIsNone(String body) {
        as(customer)
                .contentType(ContentType.JSON)
                .body(body)
                .patch(path)
                .then()
                .statusCode(400)
                .body("success", equalTo(false));
        as(customer).get(path).then().body("forward_sms_mo.sms.enabled", equalTo(false));
    }

    /** As the JavaScript client does it: JSON is announced even where nothing follows. */
    @Test
    void endsANumberWithThePeriodThatIsPaid() {
        assertThat(as(customer).contentType(ContentType.JSON).delete(path).asString())
                .isEqualTo("{\"success\":true}");

        String expires = as(customer).get(path).then().statusCode(200).extract().path("expires");
        assertThat(expires).matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
        as(customer)
                .contentType(ContentType.JSON)
                .body("{\"delete_immediately\":false}")
                .delete(path)
                .then()
                .body("success", equalTo(true));
        as(customer).get(path).then().body("expires", equalTo(expires));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?delete_immediately=true||",
                "?delete_immediately=1|application/x-www-form-urlencoded|",
                "|application/json|{\"delete_immediately\":true}",
                "|application/x-www-form-urlencoded|delete_immediately=true",
                "|application/x-www-form-urlencoded; charset=utf-8|delete_immediately=1"
            })
    void endsANumberImmediately(String request) {
        String[] parts = request.split("\\|", -1);
        var delete = new RawRequest("DELETE", path + parts[0], "X-Api-Key: " + customer.liveKey());

        var answer = (parts[1].isEmpty() ? delete : delete.with("Content-Type: " + parts[1]))
                .withBody(parts[2])
                .send();

        assertThat(answer.body()).isEqualTo("{\"success\":true}");
        as(customer).get(path).then().statusCode(404);
        as(customer).get("/api/numbers/active").then().body("activeNumbers", equalTo(List.of()));
        // It rests before somebody else may have it.
        as(customer)
                .get("/api/numbers/available?country=DK")
                .then()
                .body("availableNumbers.number", not(hasItem(number.digits())));
        as(customer).delete(path).then().statusCode(404).body("success", equalTo(false));
    }

    @Test
    void refusesToGuessWhetherToEndImmediately() {
        as(customer)
                .delete(path + "?delete_immediately=maybe")
                .then()
                .statusCode(400)
                .body("error", equalTo("delete_immediately must be true or false"));
        as(customer).get(path).then().body("expires", nullValue());
    }

    @Test
    void letsNobodyElseChangeOrEndANumber() {
        Customer stranger = neighbours.aCustomer();

        as(stranger)
                .contentType(ContentType.JSON)
                .body("{\"friendly_name\":\"mine\"}")
                .patch(path)
                .then()
                .statusCode(404)
                .body("error", equalTo("number is not active"));
        as(stranger).delete(path + "?delete_immediately=true").then().statusCode(404);
        as(stranger).delete(path).then().statusCode(404);
        given().delete(path).then().statusCode(200).body(equalTo("900"));
        as(customer)
                .get(path)
                .then()
                .statusCode(200)
                .body("friendly_name", equalTo(""))
                .body("expires", nullValue());
    }

    /** Operators may send long files to the same service. */
    @Test
    void readsNoLongBodyWhateverTheSenderAnnounces() {
        String piece = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        var answer = new RawRequest(
                        "PATCH",
                        path,
                        List.of(
                                "X-Api-Key: " + customer.liveKey(),
                                "Content-Type: application/json",
                                "Transfer-Encoding: chunked"),
                        (piece.repeat(20) + "2\r\n{}\r\n0\r\n\r\n").getBytes(StandardCharsets.UTF_8))
                .send();

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void changesNothingInTestMode() {
        given().header("X-Api-Key", customer.testKey())
                .contentType(ContentType.JSON)
                .body("{\"friendly_name\":\"only a test\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("friendly_name", equalTo("only a test"));
        given().header("X-Api-Key", customer.testKey())
                .delete(path + "?delete_immediately=true")
                .then()
                .body("success", equalTo(true));

        as(customer).get(path).then().statusCode(200).body("friendly_name", equalTo(""));
    }

    @Test
    void showsTheFeesOfEachInterval() {
        Direction direction = Objects.requireNonNull(transactions.within(
                () -> directions.addIfAbsent(anOffer("FI", anyAreaCode(), FEES, new Features(true, true, true)))));
        PhoneNumber free =
                numbersFrom("358" + direction.offer().areaCode().digits(), 1).getFirst();
        transactions.within(() -> numbers.addFree(direction.id(), List.of(free), NOON));

        as(customer)
                .get("/api/numbers/available?country=fi&features_sms=1&features_voice=0&features_a2p_sms=0")
                .then()
                .body("availableNumbers.number", equalTo(List.of(free.digits())))
                .body("availableNumbers[0].fees.monthly.basic_charge", equalTo(29.9f))
                .body("availableNumbers[0].fees.monthly.setup", equalTo(19.9f))
                .body("availableNumbers[0].fees.annually.basic_charge", equalTo(238.8f))
                .body("availableNumbers[0].fees.annually.setup", equalTo(9.9f))
                .body("availableNumbers[0].fees.sms_mo", equalTo(0))
                .body("availableNumbers[0].fees.voice_mo", equalTo(0.01f));
    }

    private ValidatableResponse change(String body) {
        return as(customer)
                .contentType(ContentType.JSON)
                .body(body)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(Customer customer) {
        return given().header("X-Api-Key", customer.liveKey());
    }
}
