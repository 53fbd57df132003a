package rufwerk.durchwahl.preview.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.kit.testing.PostgresAndKafka;

@DurchwahlComponent
class PreviewComponentTest {
    @Inject
    Fixtures fixtures;

    @BeforeEach
    void tenNumbers() {
        fixtures.reset();
        fixtures.postBlock("49180155799098", 1, "0180-1").then().statusCode(201);
    }

    @Test
    void tellsThePriceAndTheClassAndWhyAndLendsNothing() {
        preview("4420123456")
                .body("destination", equalTo("4420123456"))
                .body("outcome", equalTo("lent"))
                .body("why", equalTo("0180-1 is the cheapest class that covers 1.2 ct/min"))
                .body("centperminute", equalTo(4))
                .body("rate.prefix", equalTo("44"))
                .body("rate.name", equalTo("United Kingdom"))
                .body("classes.tariff_class", contains("0180-1", "0180-3", "0180-5"))
                .body("classes.chosen", contains(true, false, false))
                .body("classes.free_numbers", contains(10, 0, 0))
                .body("classes[1].refused", equalTo("a cheaper class covers the rate"))
                .body("denied", nullValue());

        assertThat(fixtures.count("lease_journal WHERE kind = 'leased'")).isZero();
    }

    @Test
    void tellsThatNoNumberOfTheClassIsFree() {
        preview("447700900123")
                .body("outcome", equalTo("no_number_free"))
                .body("classes[0].refused", equalTo("pays less than the rate"))
                .body("classes[1].chosen", equalTo(true));
    }

    @Test
    void tellsWhatIsTooExpensive() {
        preview("870776123456")
                .body("outcome", equalTo("too_expensive"))
                .body("why", equalTo("No class covers 350 ct/min"));
        preview("33123456789")
                .body("why", equalTo("The rate deck has no rate for it"))
                .body("rate", nullValue());
    }

    @Test
    void tellsOperatorsWhyADestinationIsDenied() {
        operator()
                .contentType("application/json")
                .body(Map.of("reason", "fraud in June"))
                .put("/v1/denied-destinations/4420")
                .then()
                .statusCode(201);

        preview("4420123456")
                .body("outcome", equalTo("denied"))
                .body("denied.prefix", equalTo("4420"))
                .body("denied.reason", equalTo("fraud in June"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',              empty",
        "+4420123456,     not_only_digits",
        "004420123456,    no_country_code",
        "442012345678901, wrong_length",
        "4911880,         no_destination",
        "491801557990980, no_destination"
    })
    void tellsWhatIsNoDestination(String phone, String outcome) {
        preview(phone).body("outcome", equalTo(outcome));
    }

    private static ValidatableResponse preview(String phone) {
        return operator()
                .queryParam("destination", phone)
                .get("/v1/rate-deck/preview")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification operator() {
        return given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD);
    }
}
