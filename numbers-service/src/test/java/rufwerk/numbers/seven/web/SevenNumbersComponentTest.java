package rufwerk.numbers.seven.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.anyAreaCode;
import static rufwerk.numbers.support.Fixtures.numbersFrom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.access.ApiKey;
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

@NumbersComponent
class SevenNumbersComponentTest {
    private static final Fees FEES =
            new Fees(new BigDecimal("29.90"), new BigDecimal("238.80"), new BigDecimal("19.90"));

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

    @BeforeEach
    void addOneDanishNumber() {
        customer = neighbours.aCustomer();
        var areaCode = anyAreaCode();
        var offer = anOffer("DK", areaCode, FEES, new Features(true, true, true));
        Direction direction = transactions.within(() -> directions.addIfAbsent(offer));
        number = numbersFrom("45" + areaCode.digits(), 1).getFirst();
        transactions.within(() -> numbers.addFree(direction.id(), List.of(number), NOON));
    }

    @Test
    void listsAvailableNumbersInTheVendorsShape() throws JsonProcessingException {
        var answer = as(customer).get("/api/numbers/available?country=DK&features_a2p_sms=true&features_voice=0");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(one(answer, "availableNumbers"))
                .isEqualTo(json.readTree("""
                {"country":"DK","number":"%s","number_parsed":"%s",
                 "fees":{"monthly":{"basic_charge":29.9,"setup":19.9},
                         "annually":{"basic_charge":238.8,"setup":19.9},
                         "sms_mo":0,"voice_mo":0},
                 "features":{"sms":true,"a2p_sms":true,"voice":true}}""".formatted(number.digits(), InternationalFormat.of(number))));
    }

    @Test
    void listsAndShowsActiveNumbersInTheVendorsShape() throws JsonProcessingException {
        order(customer.liveKey(), "monthly").body("success", equalTo(true));

        JsonNode listed = one(as(customer).get("/api/numbers/active"), "activeNumbers");
        JsonNode shown = json.readTree(
                as(customer).get("/api/numbers/active/" + number.digits()).asString());

        assertThat(shown).isEqualTo(listed);
        assertThat(listed.get("created").asText()).matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
        ((ObjectNode) listed).remove("created");
        assertThat(listed).isEqualTo(json.readTree("""
                {"country":"DK","number":"%s","friendly_name":"",
                 "billing":{"fees":{"setup":19.9,"basic_charge":29.9,"sms_mo":0,"voice_mo":0},
                            "payment_interval":"monthly"},
                 "features":{"sms":true,"a2p_sms":true,"voice":true},
                 "forward_sms_mo":{"sms":{"number":[],"enabled":false},"email":{"address":[],"enabled":false},
                  "slack":{"uri":"","enabled":false}},
                 "expires":null}""".formatted(number.digits())));
    }

    @Test
    void showsOneAccountsNumbersToNobodyElse() {
        order(customer.liveKey(), "annually").body("success", equalTo(true));
        Customer stranger = neighbours.aCustomer();

        as(stranger).get("/api/numbers/active").then().statusCode(200).body("activeNumbers", equalTo(List.of()));
        as(stranger)
                .get("/api/numbers/active/" + number.digits())
                .then()
                .statusCode(404)
                .body("success", equalTo(false))
                .body("error", equalTo("number is not active"));
        as(stranger)
                .get("/api/numbers/available?country=DK")
                .then()
                .body("availableNumbers.number", not(hasItem(number.digits())));
    }

    @Test
    void sellsANumberOnceByFormAndByJson() {
        var answer = given().header("X-Api-Key", customer.liveKey())
                .contentType(ContentType.JSON)
                .body("{\"number\":\"+" + number.digits() + "\"}")
                .post("/api/numbers/order");

        assertThat(answer.asString()).isEqualTo("{\"success\":true,\"error\":null}");
        order(neighbours.aCustomer().liveKey(), "monthly")
                .statusCode(200)
                .body("success", equalTo(false))
                .body("error", equalTo("number is not available"));
    }

    @Test
    void sellsNothingInTestMode() {
        order(customer.testKey(), "monthly").body("success", equalTo(true));

        as(customer).get("/api/numbers/active").then().body("activeNumbers", equalTo(List.of()));
        order(customer.liveKey(), "weekly").body("success", equalTo(false));
        order(customer.liveKey(), "monthly").body("success", equalTo(true));
    }

    @Test
    void knowsTheKeyInEveryPlaceClientsPutIt() {
        String key = customer.liveKey();
        List.of(
                        given().header("x-api-key", key),
                        given().header("Authorization", "Basic " + key),
                        given().header("Authorization", "basic " + key),
                        given().header("Authorization", "Bearer " + key),
                        given().queryParam("p", key),
                        // The JavaScript client says so even where there is no body.
                        given().header("X-Api-Key", key).header("Content-Type", "application/json"))
                .forEach(request -> request.get("/api/numbers/active")
                        .then()
                        .statusCode(200)
                        .body("activeNumbers", equalTo(List.of())));
    }

    @Test
    void answersWrongAndMissingKeysWithTheBareCode() {
        String unknown = ApiKey.issue(false).text();
        List.of(
                        given(),
                        given().header("X-Api-Key", unknown),
                        given().header("X-Api-Key", ""),
                        given().header("X-Api-Key", "' OR 1=1 --"),
                        given().header("Authorization", "Basic"),
                        given().header("Authorization", "Bearer " + unknown),
                        given().header("Authorization", "Digest " + customer.liveKey()),
                        given().queryParam("p", "x".repeat(2000)))
                .forEach(request -> {
                    Response answer = request.get("/api/numbers/available");
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.contentType()).startsWith("application/json");
                    assertThat(answer.asString()).isEqualTo("900");
                });
        assertThat(given().contentType(ContentType.URLENC)
                        .formParam("number", number.digits())
                        .post("/api/numbers/order")
                        .asString())
                .isEqualTo("900");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "abc", "%2e%2e%2f", "49221%00", "';DROP TABLE subscription", "4922147100004922147100"})
    void hasNoNumberOfAnOddName(String path) {
        given().urlEncodingEnabled(false)
                .header("X-Api-Key", customer.liveKey())
                .get("/api/numbers/active/" + path.replace(" ", "%20"))
                .then()
                .statusCode(404)
                .body("success", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "p=", "p=%C0%AF", "p=%00&p=1"})
    void takesAnOddKeyForAWrongOne(String query) {
        assertThat(RawRequest.get("/api/numbers/active?" + query, "Accept: */*"))
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n\r\n900");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", "{\"number\":{}}"})
    void refusesWhatIsNoOrder(String body) {
        given().header("X-Api-Key", customer.liveKey())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/numbers/order")
                .then()
                .statusCode(400)
                .body("success", equalTo(false));
    }

    @Test
    void orderWithoutANumberIsRefused() {
        for (String body : List.of("{}", "null", "{\"number\":null}", "{\"number\":\"' OR 1=1\"}")) {
            given().header("X-Api-Key", customer.liveKey())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/numbers/order")
                    .then()
                    .statusCode(200)
                    .body("success", equalTo(false));
        }
    }

    private static RequestSpecification as(Customer customer) {
        return given().header("X-Api-Key", customer.liveKey());
    }

    private ValidatableResponse order(String key, String interval) {
        return given().header("X-Api-Key", key)
                .contentType(ContentType.URLENC)
                .formParam("number", number.digits())
                .formParam("payment_interval", interval)
                .post("/api/numbers/order")
                .then();
    }

    /** Our number among those in the list. */
    private JsonNode one(Response answer, String list) throws JsonProcessingException {
        for (JsonNode listed : json.readTree(answer.asString()).get(list)) {
            if (listed.get("number").asText().equals(number.digits())) {
                return listed;
            }
        }
        throw new AssertionError("Not listed: " + answer.asString());
    }
}
