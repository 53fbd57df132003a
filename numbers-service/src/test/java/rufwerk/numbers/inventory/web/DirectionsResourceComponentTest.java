package rufwerk.numbers.inventory.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static rufwerk.numbers.support.Fixtures.anyAreaCode;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.numbers.NumbersComponent;

@NumbersComponent
class DirectionsResourceComponentTest {
    private static final String DIRECTION = """
            {"country":"DE","area_code":"%s","name":"Köln","type":"geographic",\
            "monthly_fee":%s,"annual_fee":19.00,"setup_fee":0.00}""";

    private final String areaCode = anyAreaCode().digits();

    @Test
    void opensADirectionOnce() {
        int id = post("/v1/directions", DIRECTION.formatted(areaCode, "1.90"))
                .statusCode(201)
                .body("area_code", equalTo(areaCode))
                .body("monthly_fee", equalTo(1.9f))
                .body("features", equalTo(Map.of("sms", true, "a2p_sms", false, "voice", true)))
                .extract()
                .path("id");

        post("/v1/directions", DIRECTION.formatted(areaCode, "1.9"))
                .statusCode(200)
                .body("id", equalTo(id));
        post("/v1/directions", DIRECTION.formatted(areaCode, "2.90"))
                .statusCode(409)
                .body("code", equalTo("DIRECTION_DIFFERS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"country\":\"DE\",\"area_code\":\"'; DROP TABLE direction\",\"name\":\"x\",\"type\":\"x\","
                        + "\"monthly_fee\":1,\"annual_fee\":1,\"setup_fee\":1}",
                "{\"country\":\"DE\",\"area_code\":\"1\",\"name\":\"x\",\"type\":\"x\","
                        + "\"monthly_fee\":-1,\"annual_fee\":1,\"setup_fee\":1}",
                "{\"country\":\"DE\",\"area_code\":\"1\",\"name\":\"x\",\"type\":\"x\","
                        + "\"monthly_fee\":1e400,\"annual_fee\":1,\"setup_fee\":1}"
            })
    void refusesWhatIsNoDirection(String body) {
        post("/v1/directions", body).statusCode(400);
    }

    @Test
    void refusesACountryThatCannotBeCalled() {
        post("/v1/directions", DIRECTION.formatted(areaCode, "1").replace("\"DE\"", "\"QQ\""))
                .statusCode(422)
                .body("code", equalTo("COUNTRY_UNKNOWN"));
    }

    @Test
    void addsTenThousandNumbersAndKnowsThemTheSecondTime() {
        int id = aDirection();
        List<String> numbers = IntStream.range(0, 10_000)
                .mapToObj(i -> "49%s%05d".formatted(areaCode, i))
                .toList();

        postNumbers(id, numbers).statusCode(200).body("added", equalTo(10_000)).body("known", equalTo(0));
        postNumbers(id, numbers).statusCode(200).body("added", equalTo(0)).body("known", equalTo(10_000));
    }

    @Test
    void refusesMoreThanTenThousandAndNone() {
        int id = aDirection();

        postNumbers(
                        id,
                        IntStream.range(0, 10_001)
                                .mapToObj(i -> "49" + areaCode + i)
                                .toList())
                .statusCode(400)
                .body("errors", hasSize(1));
        postNumbers(id, List.of()).statusCode(400);
    }

    @Test
    void addsNoneWhenOneIsRefused() {
        int id = aDirection();
        String good = "49" + areaCode + "00001";

        postNumbers(id, Arrays.asList(good, "4930" + areaCode, null))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("NUMBERS_REFUSED"))
                .body("errors", hasSize(2))
                .body("errors[0].field", equalTo("numbers[1]"))
                .body("errors[0].reason", startsWith("must start with"))
                .body("errors[1].field", equalTo("numbers[2]"));
        postNumbers(id, List.of(good)).body("added", equalTo(1));
    }

    @Test
    void knowsNoOtherDirections() {
        postNumbers(-1, List.of("492214710000")).statusCode(404).body("code", equalTo("DIRECTION_UNKNOWN"));
        post("/v1/directions/x/numbers", "{\"numbers\":[\"492214710000\"]}").statusCode(404);
    }

    @Test
    void isClosedToEverybodyElse() {
        given().contentType(ContentType.JSON)
                .body(DIRECTION.formatted(areaCode, "1"))
                .post("/v1/directions")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, "wrong")
                .contentType(ContentType.JSON)
                .body(DIRECTION.formatted(areaCode, "1"))
                .post("/v1/directions")
                .then()
                .statusCode(401);
    }

    private int aDirection() {
        return post("/v1/directions", DIRECTION.formatted(areaCode, "1"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse postNumbers(int id, List<String> numbers) {
        return post("/v1/directions/" + id + "/numbers", Map.of("numbers", numbers));
    }

    private static ValidatableResponse post(String path, Object body) {
        return given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }
}
