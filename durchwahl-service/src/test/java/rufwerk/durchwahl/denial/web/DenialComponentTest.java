package rufwerk.durchwahl.denial.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.durchwahl.MovableClock;
import rufwerk.kit.testing.PostgresAndKafka;

@DurchwahlComponent
class DenialComponentTest {
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
    void deniesAPrefixAtOnceAndAllowsItAgain() {
        deny("4420", "fraud in June").then().statusCode(201);
        ask("442012345678").then().statusCode(422).body(equalTo("111"));
        ask("441212345678").then().statusCode(200);

        operator().delete("/v1/denied-destinations/4420").then().statusCode(204);
        operator().delete("/v1/denied-destinations/4420").then().statusCode(404);
        clock.advance(Duration.ofMinutes(2));
        ask("442012345678").then().statusCode(200);
    }

    @Test
    void showsWhatIsDeniedAndWhy() {
        deny("4420", "fraud in June").then().statusCode(201);
        deny("4420", "fraud in July").then().statusCode(200);
        deny("441", "fraud").then().statusCode(201);

        operator().get("/v1/denied-destinations").then().body("prefix", contains("441", "4420"));
        operator()
                .get("/v1/denied-destinations/4420")
                .then()
                .statusCode(200)
                .body("reason", equalTo("fraud in July"))
                .body("denied_at", equalTo("2026-11-21T12:00:00Z"));
        operator().get("/v1/denied-destinations/44").then().statusCode(404).body("code", equalTo("DENIAL_UNKNOWN"));
    }

    @Test
    void refusesWhatIsNoPrefixOrNoReason() {
        deny("+44", "fraud").then().statusCode(422).body("code", equalTo("DENIAL_INVALID"));
        deny("44", "two\nlines").then().statusCode(422);
        deny("44", " ").then().statusCode(400);
    }

    @Test
    void followsWhatAnotherReplicaDenied() {
        fixtures.sql("INSERT INTO denied_destination VALUES ('4420', 'fraud', now())");

        await().until(() -> ask("442012345678").statusCode() == 422);
    }

    private static Response ask(String phone) {
        return given().get("/api/txt/{phone}", phone);
    }

    private static Response deny(String prefix, String reason) {
        return operator()
                .contentType("application/json")
                .body(Map.of("reason", reason))
                .put("/v1/denied-destinations/{prefix}", prefix);
    }

    private static RequestSpecification operator() {
        return given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD);
    }
}
