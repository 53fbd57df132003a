package rufwerk.numbers.inventory.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static rufwerk.numbers.support.Fixtures.anyAreaCode;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
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

    @Test
    void keepsEverythingAnOperatorDescribes() {
        String direction = """
                {"country":"DE","area_code":"%s","name":"Köln","names":{"de":"Köln","en":"Cologne"},
                 "region":"Nordrhein-Westfalen","type":"shared_cost","monthly_fee":29.9,"annual_fee":238.8,
                 "setup_fee":19.9,"annual_setup_fee":9.9,"minute_fee":0.01,"sms_fee":0.075,
                 "features":{"sms":true,"a2p_sms":true,"voice":false},
                 "restrictions":{"documents":["passport","receipt"]},"low_stock":25}""".formatted(areaCode);
        int id = post("/v1/directions", direction).statusCode(201).extract().path("id");
        postNumbers(id, List.of("49" + areaCode + "00001"));

        get("/v1/directions/" + id)
                .statusCode(200)
                .body("names", equalTo(Map.of("de", "Köln", "en", "Cologne")))
                .body("region", equalTo("Nordrhein-Westfalen"))
                .body("type", equalTo("shared_cost"))
                .body("annual_setup_fee", equalTo(9.9f))
                .body("minute_fee", equalTo(0.01f))
                .body("sms_fee", equalTo(0.075f))
                .body("restrictions.documents_required", equalTo(true))
                .body("restrictions.documents", equalTo(List.of("passport", "receipt")))
                .body("low_stock", equalTo(25))
                .body("stock.total", equalTo(1))
                .body("stock.states", equalTo(Map.of("free", 1, "active", 0)))
                .body("stock.level", equalTo("enough"));
        post("/v1/directions", direction).statusCode(200);
    }

    @Test
    void describesADirectionAnewButNeverMovesIt() {
        int id = aDirection();

        put("/v1/directions/" + id, DIRECTION.formatted(areaCode, "2.90"))
                .statusCode(200)
                .body("monthly_fee", equalTo(2.9f));
        get("/v1/directions/" + id).body("monthly_fee", equalTo(2.9f));
        put("/v1/directions/" + id, DIRECTION.formatted(anyAreaCode().digits(), "2.90"))
                .statusCode(409)
                .body("code", equalTo("AREA_CODE_STAYS"));
        put("/v1/directions/-1", DIRECTION.formatted(areaCode, "1"))
                .statusCode(404)
                .body("code", equalTo("DIRECTION_UNKNOWN"));
        put("/v1/directions/" + id, "{}").statusCode(400);
    }

    @Test
    void listsDirectionsPageByPage() {
        List<Integer> opened = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String swiss = DIRECTION.formatted(anyAreaCode().digits(), "1").replace("\"DE\"", "\"CH\"");
            opened.add(post("/v1/directions", swiss).statusCode(201).extract().path("id"));
        }

        var first = get("/v1/directions?country=CH&limit=2").statusCode(200);
        String cursor = first.body("directions.id", equalTo(opened.subList(0, 2)))
                .extract()
                .path("next_cursor");
        get("/v1/directions?country=CH&limit=2&cursor=" + cursor)
                .body("directions.id", equalTo(opened.subList(2, 3)))
                .body("next_cursor", nullValue());
        get("/v1/directions?limit=1").body("directions", hasSize(1)).body("next_cursor", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "cursor=x", "cursor=%00", "country=de"})
    void refusesToListWhatNobodyCanMean(String query) {
        get("/v1/directions?" + query).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"names\":{\"english\":\"x\"}",
                "\"names\":{\"en\":\"\"}",
                "\"names\":{\"en\":null}",
                "\"type\":\"premium\"",
                "\"sms_fee\":-1",
                "\"low_stock\":-1",
                "\"restrictions\":{}",
                "\"restrictions\":{\"documents\":[null]}",
                "\"restrictions\":{\"documents\":[\"A passport, please\"]}"
            })
    void refusesWhatDoesNotDescribeADirection(String odd) {
        String body = DIRECTION.formatted(areaCode, "1");
        String known = odd.startsWith("\"type\"") ? body.replace("\"type\":\"geographic\",", "") : body;
        post("/v1/directions", known.replace("{\"country\"", "{" + odd + ",\"country\""))
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"));
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

    @Test
    void letsDocumentsServiceLookUpOneDirectionAndNothingElse() {
        String path = "/v1/directions/" + aDirection();

        documentsService()
                .get(path)
                .then()
                .statusCode(200)
                .body("country", equalTo("DE"))
                .body("area_code", equalTo(areaCode))
                .body("type", equalTo("geographic"));
        documentsService().get("/v1/directions").then().statusCode(403);
        documentsService()
                .contentType(ContentType.JSON)
                .body(DIRECTION.formatted(areaCode, "1"))
                .put(path)
                .then()
                .statusCode(403);
    }

    private static RequestSpecification documentsService() {
        return given().header("Authorization", "Bearer " + PostgresAndKafka.DOCUMENTS_TO_NUMBERS_TOKEN);
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

    private static ValidatableResponse get(String path) {
        return operator().urlEncodingEnabled(false).get(path).then();
    }

    private static ValidatableResponse put(String path, Object body) {
        return operator().contentType(ContentType.JSON).body(body).put(path).then();
    }

    private static ValidatableResponse post(String path, Object body) {
        return operator().contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static RequestSpecification operator() {
        return given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD);
    }
}
