package rufwerk.durchwahl.tariff.web;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.durchwahl.MovableClock;
import rufwerk.kit.testing.PostgresAndKafka;

@DurchwahlComponent
class RateDeckComponentTest {
    private static final String FRANCE = "prefix,name,cents_per_minute,valid_from\n33,\"France, all\",1.1,\n";

    @Inject
    Fixtures fixtures;

    @Inject
    MovableClock clock;

    @BeforeEach
    void aPool() {
        fixtures.reset();
        fixtures.postBlock("49180155799098", 1, "0180-1");
    }

    @Test
    void keepsVersionsThatCanBeDownloaded() {
        long version = put(FRANCE);
        put("prefix,name,cents_per_minute\n34,Spain,1.1\n");

        operator().get("/v1/rate-decks").then().statusCode(200).body("[1].version", equalTo((int) version));
        operator()
                .get("/v1/rate-decks/{version}", version)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("rate-deck-" + version + ".csv"))
                .body(equalTo(FRANCE));
        operator().get("/v1/rate-decks/0").then().statusCode(404).body("code", equalTo("RATE_DECK_UNKNOWN"));
        operator().get("/v1/rate-decks/latest").then().statusCode(404);
    }

    @Test
    void goesBackToAnEarlierVersionAsANewOne() {
        long version = put(FRANCE);
        long later = put("prefix,name,cents_per_minute\n34,Spain,1.1\n");
        given().get("/api/txt/33123456789").then().statusCode(422);

        operator()
                .post("/v1/rate-decks/{version}/activation", version)
                .then()
                .statusCode(201)
                .body("version", equalTo((int) later + 1))
                .body("copy_of", equalTo((int) version))
                .body("rates", equalTo(1));

        given().get("/api/txt/33123456789").then().statusCode(200);
        operator().post("/v1/rate-decks/0/activation").then().statusCode(404);
    }

    @Test
    void keepsTheLatestTwenty() {
        long first = put(FRANCE);
        for (int i = 0; i < 20; i++) {
            put(FRANCE);
        }

        operator().get("/v1/rate-decks").then().body("version", hasSize(20));
        operator().get("/v1/rate-decks/{version}", first).then().statusCode(404);
        assertThat(fixtures.count("rate WHERE version = " + first)).isZero();
    }

    @Test
    void letsARateBeginWithoutFurtherAction() {
        put("""
                prefix,name,cents_per_minute,valid_from
                33,France,1.1,
                33,France,15,2026-11-21T13:00:00Z
                """);

        given().get("/api/txt/33123456789").then().statusCode(200);
        clock.advance(Duration.ofHours(1));
        given().get("/api/txt/33123456789").then().statusCode(422);
    }

    @Test
    void takesTwoHundredThousandRatesAndGivesThemBack() {
        String csv = IntStream.range(0, 200_000)
                .mapToObj(i -> (100_000_000 + i) + ",Somewhere far away in the world," + i % 100
                        + ".25,2026-01-01T00:00:00Z\n")
                .collect(joining("", "prefix,name,cents_per_minute,valid_from\n", ""));

        long version = put(csv);

        assertThat(operator().get("/v1/rate-decks/{version}", version).asString())
                .isEqualTo(csv);
    }

    @Test
    void namesAHundredFaultsAndCountsTheRest() {
        String csv = "prefix,name,cents_per_minute\n" + "x,y,1\n".repeat(250);

        fixtures.putRateDeck(csv)
                .then()
                .statusCode(422)
                .body("detail", containsString("250 of its lines"))
                .body("errors", hasSize(100))
                .body("errors[0].field", equalTo("line 2"));
    }

    @Test
    void storesTheDecksOfOperatorsAtTheSameMomentOneAfterTheOther() {
        List<CompletableFuture<Long>> puts = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> put(FRANCE)))
                .toList();

        List<Integer> versions = puts.stream()
                .map(put -> put.join().intValue())
                .sorted((one, other) -> other - one)
                .toList();

        operator().get("/v1/rate-decks").then().body("version[0..3]", contains(versions.toArray()));
    }

    private long put(String csv) {
        return fixtures.putRateDeck(csv)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("version");
    }

    private static RequestSpecification operator() {
        return given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD);
    }
}
