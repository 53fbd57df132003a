package rufwerk.durchwahl;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.PostgresAndKafka;

@DurchwahlComponent
class OperatorComponentTest {
    @Inject
    Fixtures fixtures;

    @BeforeEach
    void anEmptyPool() {
        fixtures.reset();
    }

    @Test
    void addsABlockOnce() {
        fixtures.postBlock("491801557990", 3, "0180-1").then().statusCode(201).body("numbers", equalTo(1000));
        fixtures.postBlock("491801557990", 3, "0180-1").then().statusCode(200).body("numbers", equalTo(1000));

        assertThat(fixtures.count("pool_block")).isEqualTo(1);
    }

    @Test
    void refusesBlocksOfNoOrAnotherClass() {
        fixtures.postBlock("491802557990", 3, "0180-2").then().statusCode(422).body("code", equalTo("BLOCK_INVALID"));
        fixtures.postBlock("491803557990", 3, "0180-1").then().statusCode(422).body("detail", containsString("491801"));
        given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD)
                .contentType("application/json")
                .body("{}")
                .post("/v1/pool/blocks")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("tariff_class"));
    }

    @Test
    void bringsANewRateDeckIntoForceAtOnce() {
        fixtures.postBlock("49180155799098", 1, "0180-1");
        fixtures.putRateDeck("prefix,name,cents_per_minute\n33,France,1.1\n")
                .then()
                .statusCode(200)
                .body("rates", equalTo(1));

        given().get("/api/txt/33123456789").then().statusCode(200);
        given().get("/api/txt/4420123456").then().statusCode(422);
    }

    @Test
    void followsARateDeckThatAnotherReplicaTookOver() {
        fixtures.postBlock("49180155799098", 1, "0180-1");
        fixtures.sql("""
                WITH deck AS (INSERT INTO rate_deck (received_at, rates) VALUES (now(), 1) RETURNING version)
                INSERT INTO rate SELECT version, '33', 'France', 1.1, 'epoch' FROM deck""");

        await().until(() -> given().get("/api/txt/33123456789").statusCode() == 200);
    }

    @Test
    void leavesTheOldRateDeckInForceWhenTheNewOneHasAFault() {
        fixtures.postBlock("49180155799098", 1, "0180-1");
        fixtures.putRateDeck("prefix,name,cents_per_minute\n33,France,1.1\n34,Spain,free\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("RATE_DECK_INVALID"))
                .body("errors[0].field", equalTo("line 3"))
                .body("errors[0].reason", equalTo("cents_per_minute must be a number such as 1.25"));

        given().get("/api/txt/4420123456").then().statusCode(200);
    }

    @Test
    void letsOnlyOperatorsIn() {
        given().contentType("text/csv")
                .body("prefix")
                .put("/v1/rate-deck")
                .then()
                .statusCode(401);
        given().header("X-Api-Key", PostgresAndKafka.SWITCH_KEY)
                .contentType("text/csv")
                .body("prefix")
                .put("/v1/rate-deck")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + fixtures.aKey())
                .contentType("application/json")
                .body("{}")
                .post("/v1/pool/blocks")
                .then()
                .statusCode(401);
    }
}
