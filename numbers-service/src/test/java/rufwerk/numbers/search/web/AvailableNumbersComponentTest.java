package rufwerk.numbers.search.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static rufwerk.numbers.support.Fixtures.NOON;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.Fees;
import rufwerk.numbers.inventory.LocalNames;
import rufwerk.numbers.inventory.NumberType;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.inventory.Restrictions;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Terms;
import rufwerk.numbers.support.Transactions;

/** Portugal is this test's alone, with three directions. */
@NumbersComponent
class AvailableNumbersComponentTest {
    private static final String LISBON = "35121";
    private static final String COIMBRA = "351239";
    private static final String MOBILE = "35191";

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    Transactions transactions;

    @Inject
    Neighbours neighbours;

    @Inject
    Pool pool;

    private String key;

    @BeforeEach
    void stockUp() {
        key = neighbours.aCustomer().liveKey();
        stock("21", NumberType.GEOGRAPHIC, "2.50", Features.USUAL, LISBON, "4711000", "4711777", "5000123");
        stock("239", NumberType.GEOGRAPHIC, "1.20", new Features(false, false, true), COIMBRA, "771234", "123477");
        stock("91", NumberType.MOBILE, "4.00", new Features(true, true, true), MOBILE, "7771234", "0004711");
    }

    @ParameterizedTest
    @CsvSource({
        "starts=%2B3512, 351214711000 351214711777 351215000123 351239123477 351239771234",
        "starts=35123977, 351239771234",
        "contains=4711, 351214711000 351214711777 351910004711",
        "contains=77, 351214711777 351239123477 351239771234 351917771234",
        "ends=1234, 351239771234 351917771234",
        "ends=77, 351214711777 351239123477",
        "pattern=35121*0*, 351214711000 351215000123",
        "pattern=351???771234, 351239771234 351917771234",
        "pattern=351??7771234, 351917771234",
        "starts=351&contains=771&ends=234, 351239771234 351917771234",
        "area_code=239, 351239123477 351239771234",
        "type=mobile, 351910004711 351917771234",
        "features_sms=true&contains=1234, 351917771234",
        "features_a2p_sms=true, 351910004711 351917771234",
        "max_monthly_fee=2.49, 351239123477 351239771234",
        "max_monthly_fee=2.5&ends=1234, 351239771234",
        "max_annual_fee=1&max_setup_fee=1, ''",
        "pattern=351, ''"
    })
    void findsWhatMeetsEveryCriterion(String criteria, String expected) {
        List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split(" "));

        assertThat(found("country=PT&" + criteria)).containsExactlyElementsOf(wanted);
    }

    @Test
    void putsTheClosestAreaCodesFirst() {
        assertThat(found("country=PT&near=239"))
                .containsExactly(
                        COIMBRA + "123477",
                        COIMBRA + "771234",
                        LISBON + "4711000",
                        LISBON + "4711777",
                        LISBON + "5000123",
                        MOBILE + "0004711",
                        MOBILE + "7771234");
        assertThat(found("country=PT&near=2390&contains=1234"))
                .containsExactly(COIMBRA + "123477", COIMBRA + "771234", MOBILE + "7771234");
        search("near=239").statusCode(400).body("code", equalTo("COUNTRY_MISSING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&near=239", "&contains=1234", "&contains=1234&near=91", "&contains=7"})
    void showsEachNumberOnceHoweverSmallThePages(String criteria) {
        List<String> atOnce = found("country=PT" + criteria);
        List<String> pageByPage = new ArrayList<>();
        String cursor = null;
        do {
            var page = search("country=PT&limit=1" + criteria + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract();
            pageByPage.addAll(page.<List<String>>path("numbers.number"));
            cursor = page.path("next_cursor");
        } while (cursor != null);

        assertThat(pageByPage.stream().map(number -> number.substring(1))).containsExactlyElementsOf(atOnce);
    }

    @Test
    void goesOnBehindANumberThatWasSoldMeanwhile() {
        String first = search("country=PT&limit=1&area_code=21").extract().path("next_cursor");
        var sold = new PhoneNumber(LISBON + "4711000");
        transactions.within(() ->
                numbers.lockFree(sold).chain(free -> numbers.save(free.activate(UUID.randomUUID(), NOON))));
        try {
            search("country=PT&limit=1&area_code=21&cursor=" + first)
                    .body("numbers.number", contains("+" + LISBON + "4711777"));
            assertThat(found("country=PT&area_code=21")).doesNotContain(sold.digits());
        } finally {
            pool.query("UPDATE phone_number SET state = 'free', free_since = now(), account_id = NULL,"
                            + " active_since = NULL WHERE number = '" + sold.digits() + "'")
                    .executeAndAwait();
        }
    }

    @Test
    void tellsWhatANumberCostsAndWhereItIs() {
        search("country=pt&starts=351239771234")
                .statusCode(200)
                .body("numbers[0].number", equalTo("+351239771234"))
                .body("numbers[0].direction.country", equalTo("PT"))
                .body("numbers[0].direction.area_code", equalTo("239"))
                .body("numbers[0].direction.type", equalTo("geographic"))
                .body("numbers[0].direction.documents_required", equalTo(false))
                .body("numbers[0].fees.monthly", equalTo(1.2f))
                .body("numbers[0].fees.currency", equalTo("EUR"))
                .body("numbers[0].features", equalTo(Map.of("sms", false, "a2p_sms", false, "voice", true)))
                .body("next_cursor", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "starts=x",
                "contains=%25",
                "ends=_",
                "pattern=(",
                "country=PRT",
                "area_code=a",
                "type=satellite",
                "max_monthly_fee=-1",
                "limit=0",
                "limit=101",
                "cursor=x",
                "cursor=MSAyIDM"
            })
    void refusesWhatItCannotRead(String criteria) {
        search(criteria).statusCode(400);
    }

    @Test
    void isForCustomersWhoMayRead() {
        given().get("/v1/numbers/available").then().statusCode(401);
        var writer = neighbours.aCustomer(Terms.scopes("numbers:write"));
        given().header("X-Api-Key", writer.liveKey())
                .get("/v1/numbers/available")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + key)
                .get("/v1/numbers/available?country=PT&contains=999999")
                .then()
                .statusCode(200)
                .body("numbers", empty());
    }

    private void stock(
            String areaCode, NumberType type, String monthly, Features features, String prefix, String... rest) {
        var country = new Country("PT");
        var code = new AreaCode(areaCode);
        var fees = new Fees(new BigDecimal(monthly), new BigDecimal("30"), new BigDecimal("5"));
        var offer = new Direction.Offer(
                country, code, LocalNames.of(areaCode), null, type, fees, features, Restrictions.NONE, null);
        @Nullable Direction opened = transactions.within(() -> directions.addIfAbsent(offer));
        if (opened != null) {
            transactions.within(() -> numbers.addFree(
                    opened.id(),
                    List.of(rest).stream()
                            .map(digits -> new PhoneNumber(prefix + digits))
                            .toList(),
                    NOON));
        }
    }

    private List<String> found(String criteria) {
        return search(criteria).statusCode(200).extract().<List<String>>path("numbers.number").stream()
                .map(number -> number.substring(1))
                .toList();
    }

    private ValidatableResponse search(String criteria) {
        return given().urlEncodingEnabled(false)
                .header("X-Api-Key", key)
                .get("/v1/numbers/available?" + criteria)
                .then();
    }
}
