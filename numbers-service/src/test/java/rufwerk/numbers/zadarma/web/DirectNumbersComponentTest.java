package rufwerk.numbers.zadarma.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.anyOrderId;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.zadarma.ZadarmaSignature;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.assignment.AssignNumber;
import rufwerk.numbers.assignment.PlacedOrder;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;
import rufwerk.numbers.support.RawAnswer;
import rufwerk.numbers.support.RawRequest;
import rufwerk.numbers.support.Transactions;
import rufwerk.numbers.support.ZadarmaClient;

@NumbersComponent
class DirectNumbersComponentTest {
    private static final String PATH = "/v1/direct_numbers/";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Inject
    Neighbours neighbours;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    AssignNumber assignNumber;

    @Inject
    Transactions transactions;

    @Inject
    ObjectMapper json;

    private Customer customer;
    private Direction direction;
    private PhoneNumber number;

    @BeforeEach
    void giveTheCustomerANumber() {
        customer = neighbours.aCustomer();
        direction = transactions.within(() -> directions.addIfAbsent(anOffer()));
        String areaCode = direction.offer().areaCode().digits();
        number = numbersIn(direction.offer().areaCode(), 1).getFirst();
        transactions.within(() -> numbers.addFree(direction.id(), List.of(number), NOON));
        transactions.run(() ->
                assignNumber.assign(new PlacedOrder(anyOrderId(), customer.accountId(), "DE", areaCode, false, null)));
    }

    @Test
    void listsNumbersInTheVendorsShape() throws JsonProcessingException {
        Response answer = signed(customer, PATH, "format=json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.header("X-Zadarma-Method")).isEqualTo(PATH);
        JsonNode body = json.readTree(answer.asString());
        assertThat(body.get("status").asText()).isEqualTo("success");
        assertThat(body.get("info")).hasSize(1);
        var info = (ObjectNode) body.get("info").get(0);
        var start = LocalDateTime.parse(info.remove("start_date").asText(), TIME);
        var stop = LocalDateTime.parse(info.remove("stop_date").asText(), TIME);
        assertThat(stop).isEqualTo(start.plusMonths(1).minusSeconds(1));
        assertThat(info).isEqualTo(json.readTree("""
                {"number":"%s","status":"on","country":"Germany","description":"Cologne","number_name":null,
                 "sip":"","sip_name":null,"monthly_fee":1.9,"currency":"EUR","channels":2,
                 "autorenew":"true","autorenew_period":"month","is_on_test":"false","type":"common",
                 "direction_id":%d,"group_id":0,"receive_sms":"true"}""".formatted(
                        number.digits(), direction.id().value())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "format=json", "b=2&a=1", "caller_name=a~b%20c*&format=json", "x=%7e&x=%7E", "x"})
    void acceptsWhateverQueryWasSigned(String query) {
        signed(customer, PATH, query).then().statusCode(200);
        signed(customer, "/v1/direct_numbers", query).then().statusCode(200).header("X-Zadarma-Method", PATH);
    }

    @Test
    void showsNothingToAnotherAccount() {
        signed(neighbours.aCustomer(), PATH, "").then().statusCode(200).body("info", equalTo(List.of()));
    }

    @Test
    void showsOneNumberAsTheListDoes() throws JsonProcessingException {
        JsonNode listed =
                json.readTree(signed(customer, PATH, "").asString()).get("info").get(0);

        JsonNode shown =
                json.readTree(signed(customer, PATH + "number/", "number=%2B" + number.digits() + "&type=common")
                        .asString());

        assertThat(shown.get("status").asText()).isEqualTo("success");
        assertThat(shown.get("info")).isEqualTo(listed);
    }

    @Test
    void hidesForeignNumbersLikeUnknownOnes() {
        Customer stranger = neighbours.aCustomer();
        for (String path : List.of(PATH + "number/", PATH + "autoprolongation/")) {
            Response foreign = signed(stranger, path, "number=" + number.digits());
            Response unknown = signed(stranger, path, "number=4922199999999");
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.asString()).isEqualTo("{\"status\":\"error\",\"message\":\"Check phone's number\"}");
            assertThat(foreign.asString()).isEqualTo(unknown.asString());
            assertThat(unknown.statusCode()).isEqualTo(404);
        }
        RawAnswer change = new ZadarmaClient(stranger)
                .form("PUT", PATH + "autoprolongation/", "value=off&number=" + number.digits())
                .send();
        assertThat(change.status()).isEqualTo(404);
        signed(customer, PATH + "autoprolongation/", "number=" + number.digits())
                .then()
                .body("autoprolongation", equalTo("on"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "number=", "value=on", "number=4922199999999", "number=%s&value=maybe", "number=%s&value="})
    void changesNothingWithoutANumberAndAValue(String form) {
        assertThat(new ZadarmaClient(customer)
                        .form("PUT", PATH + "autoprolongation/", form.formatted(number.digits()))
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void renewsAgainWhenTold() {
        var client = new ZadarmaClient(customer);
        for (String value : List.of("off", "off", "on")) {
            client.form("PUT", PATH + "autoprolongation/", "number=" + number.digits() + "&value=" + value)
                    .send();
            signed(customer, PATH, "").then().body("info[0].autorenew", equalTo(value.equals("on") ? "true" : "false"));
        }
    }

    @Test
    void refusesASignatureOfAnotherRequest() {
        String signature = ZadarmaSignature.of(PATH, "format=json", customer.secret());

        verifyRefused(get(PATH, "format=csv", customer.zadarmaUserKey() + ":" + signature));
        verifyRefused(get("/v1/direct_numbers", "format=json", customer.zadarmaUserKey() + ":" + signature));
        verifyRefused(get(PATH, "format=json", neighbours.aCustomer().zadarmaUserKey() + "x:" + signature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "abc", "abc:", ":abc", "Basic YTpi", "a:b:c", "' OR 1=1:x"})
    void refusesWhatIsNoSignature(String authorization) {
        verifyRefused(get(PATH, "", authorization));
        verifyRefused(get(PATH, "", customer.zadarmaUserKey() + ":" + authorization));
    }

    /** The server refuses these before the dialect sees them. */
    @ParameterizedTest
    @ValueSource(strings = {"%zz=1", "%", "a|b{c}=^"})
    void refusesAQueryThatIsNone(String query) {
        assertThat(RawRequest.get(PATH + "?" + query, "Authorization: " + customer.zadarmaUserKey() + ":x"))
                .startsWith("HTTP/1.1 400");
    }

    private static Response signed(Customer customer, String path, String query) {
        String signature = ZadarmaSignature.of(path, query, customer.secret());
        return get(path, query, customer.zadarmaUserKey() + ":" + signature);
    }

    private static Response get(String path, String query, String authorization) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", authorization)
                .get(query.isEmpty() ? path : path + "?" + query);
    }

    private static void verifyRefused(Response answer) {
        answer.then().statusCode(401).header("X-Zadarma-Method", PATH);
        assertThat(answer.asString()).isEqualTo("{\"status\":\"error\",\"message\":\"Not authorized\"}");
    }
}
