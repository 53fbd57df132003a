package rufwerk.durchwahl.lease.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.durchwahl.MovableClock;
import rufwerk.kit.testing.PostgresAndKafka;

@DurchwahlComponent
class LeasingComponentTest {
    @Inject
    Fixtures fixtures;

    @Inject
    MovableClock clock;

    @BeforeEach
    void aPoolOfTenNumbers() {
        fixtures.reset();
        fixtures.postBlock("49180155799098", 1, "0180-1").then().statusCode(201);
    }

    @Test
    void answersInJsonAsDocumented() {
        Response answer = ask("json/4420123456");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body().asString()).isEqualTo("""
                {"phone":"4420123456","durchwahl":"491801557990980","validuntil":"20261121131000","centperminute":4}""");
    }

    @Test
    void answersInXmlAsDocumented() {
        Response answer = ask("xml/4420123456");

        assertThat(answer.header("Content-Type")).isEqualTo("text/xml");
        assertThat(answer.body().asString())
                .isEqualTo("<result><phone>4420123456</phone><durchwahl>491801557990980</durchwahl>"
                        + "<validuntil>20261121131000</validuntil><centperminute>4</centperminute></result>");
    }

    @Test
    void answersInTextAsDocumented() {
        Response answer = ask("txt/4420123456");

        assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
        assertThat(answer.body().asString()).isEqualTo("4420123456,491801557990980,20261121131000,4");
    }

    @Test
    void opensTheRouteAndGivesTheSameAnswerAgain() {
        String first = ask("txt/4420123456").body().asString();
        String durchwahl = first.split(",")[1];
        clock.advance(Duration.ofMinutes(5));

        assertThat(ask("txt/4420123456").body().asString()).isEqualTo(first);

        fixtures.route("0" + durchwahl.substring(2))
                .then()
                .statusCode(200)
                .body("called", equalTo(durchwahl))
                .body("destination", equalTo("4420123456"))
                .body("valid_until", equalTo("2026-11-21T12:10:00Z"));
    }

    @Test
    void promisesTheSameNumberForLongerOnceHalfTheValidityIsOver() {
        String first = ask("txt/4420123456").body().asString();
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));

        assertThat(ask("txt/4420123456").body().asString())
                .isEqualTo(first.replace("20261121131000", "20261121131501"));
    }

    @Test
    void sharesTheNumberOfADestinationAndKeepsItsRouteUntilTheLastLeaseEnds() {
        String first = durchwahlOf(askFrom("192.0.2.1", "4420123456"));
        clock.advance(Duration.ofMinutes(4));

        assertThat(durchwahlOf(askFrom("192.0.2.2", "4420123456"))).isEqualTo(first);

        fixtures.route(first).then().body("valid_until", equalTo("2026-11-21T12:14:00Z"));
        assertThat(askFrom("192.0.2.1", "4420123456").body().asString()).contains("20261121131000");
    }

    @Test
    void closesTheRouteWhenTheLeaseEnds() {
        String durchwahl = durchwahlOf(ask("txt/4420123456"));
        clock.advance(Duration.ofMinutes(10));

        fixtures.route(durchwahl).then().statusCode(404).body("code", equalTo("ROUTE_UNKNOWN"));
    }

    @Test
    void letsANumberRestBeforeItLeadsElsewhere() {
        String first = durchwahlOf(askFrom("192.0.2.1", "4420123456"));
        clock.advance(Duration.ofSeconds(1));
        for (int i = 2; i <= 10; i++) {
            askFrom("192.0.2." + i, "442012346" + i).then().statusCode(200);
        }

        clock.advance(Duration.ofMinutes(40).minusSeconds(2));
        askFrom("192.0.2.99", "4420123499").then().statusCode(422);

        clock.advance(Duration.ofSeconds(1));
        assertThat(durchwahlOf(askFrom("192.0.2.99", "4420123499"))).isEqualTo(first);
    }

    @Test
    void takesTheCheapestClassThatPaysForTheDestination() {
        fixtures.postBlock("49180377777", 1, "0180-3");
        fixtures.postBlock("49180577777", 1, "0180-5");

        assertThat(askFrom("192.0.2.1", "447700900123").body().asString())
                .contains(",49180377777")
                .endsWith(",9");
        assertThat(askFrom("192.0.2.2", "43123456789").body().asString())
                .contains(",49180577777")
                .endsWith(",14");
    }

    @Test
    void keepsItsPromiseAndMakesNoLongerOneWhenTheRatesNeedAnotherClass() {
        fixtures.postBlock("49180377777", 1, "0180-3");
        String first = ask("txt/4420123456").body().asString();
        fixtures.putRateDeck("prefix,name,cents_per_minute\n44,United Kingdom,5\n")
                .then()
                .statusCode(200);

        assertThat(askFrom("192.0.2.2", "4420123456").body().asString()).isEqualTo(first);

        clock.advance(Duration.ofMinutes(10));
        assertThat(durchwahlOf(askFrom("192.0.2.2", "4420123456"))).startsWith("491803");
    }

    @Test
    void offersNoNumberForWhatNoClassPaysFor() {
        assertThat(ask("json/870776123456").statusCode()).isEqualTo(422);
        assertThat(ask("json/870776123456").body().asString()).isEqualTo("{\"error\":111}");
        assertThat(ask("xml/33123456789").body().asString()).isEqualTo("<error>111</error>");
        assertThat(ask("txt/491801557990980").body().asString()).isEqualTo("111");
    }

    @Test
    void givesANetworkWithoutKeyOneDestinationInTwoMinutes() {
        askFrom("192.0.2.1", "4420123456").then().statusCode(200);
        clock.advance(Duration.ofMillis(500));

        askFrom("192.0.2.1", "4420123457")
                .then()
                .statusCode(429)
                .header("Retry-After", "120")
                .body(equalTo("106"));
        askFrom("192.0.2.1", "4420123456").then().statusCode(200);
        askFrom("192.0.2.2", "4420123457").then().statusCode(200);

        clock.advance(Duration.ofMinutes(2));
        askFrom("192.0.2.1", "4420123457").then().statusCode(200);
    }

    @Test
    void countsIpv6BySubscriber() {
        askFrom("2001:db8::1", "4420123456").then().statusCode(200);

        askFrom("2001:db8::2", "4420123457").then().statusCode(429);
        askFrom("2001:db8:0:1::1", "4420123457").then().statusCode(200);
    }

    @Test
    void givesCustomersSeveralDestinationsAtATime() {
        String key = fixtures.aKey();

        given().header("X-Api-Key", key).get("/api/txt/4420123456").then().statusCode(200);
        given().header("Authorization", "bearer " + key)
                .get("/api/txt/4420123457")
                .then()
                .statusCode(200);
        given().queryParam("key", key).get("/api/txt/4420123458").then().statusCode(200);

        assertThat(fixtures.count("lease_journal WHERE kind = 'leased'")).isEqualTo(3);
    }

    @Test
    void refusesKeysItDoesNotKnow() {
        assertThat(given().header("X-Api-Key", "rw_live_nonsense")
                        .get("/api/json/4420123456")
                        .body()
                        .asString())
                .isEqualTo("{\"error\":104}");
        given().queryParam("key", "").get("/api/xml/4420123456").then().statusCode(401);
        given().header("Authorization", "Bearer " + PostgresAndKafka.SWITCH_KEY)
                .get("/api/txt/4420123456")
                .then()
                .statusCode(401)
                .body(equalTo("104"));
        assertThat(fixtures.count("lease_journal WHERE kind = 'leased'")).isZero();
    }

    @Test
    void lendsNothingToTestKeys() {
        given().header("X-Api-Key", fixtures.aTestKey())
                .get("/api/txt/4420123456")
                .then()
                .statusCode(200)
                .body(equalTo("4420123456,491801000000000,20261121131000,4"));

        assertThat(fixtures.count("lease_journal WHERE kind = 'leased'")).isZero();
        fixtures.route("491801000000000").then().statusCode(404);
    }

    @Test
    void tellsOfItsOwnFailuresInTheAskedFormat() {
        fixtures.sql("ALTER TABLE lease_journal RENAME TO lease_journal_away");
        try {
            Response answer = ask("xml/4420123456");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body().asString()).isEqualTo("<error>110</error>");
        } finally {
            fixtures.sql("ALTER TABLE lease_journal_away RENAME TO lease_journal");
        }
    }

    @Test
    void opensRoutesToSwitchesOnly() {
        given().get("/routes/491801557990980").then().statusCode(401);
        given().header("Authorization", "Bearer wrong")
                .get("/routes/491801557990980")
                .then()
                .statusCode(401);
        given().header("X-Api-Key", fixtures.aKey())
                .get("/routes/491801557990980")
                .then()
                .statusCode(401);
        given().header("X-Api-Key", PostgresAndKafka.SWITCH_KEY)
                .get("/routes/491801557990980")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static Response ask(String formatAndPhone) {
        return given().get("/api/" + formatAndPhone);
    }

    private static Response askFrom(String address, String phone) {
        return given().header("X-Forwarded-For", address).get("/api/txt/" + phone);
    }

    private static String durchwahlOf(Response answer) {
        answer.then().statusCode(200);
        return answer.body().asString().split(",")[1];
    }
}
