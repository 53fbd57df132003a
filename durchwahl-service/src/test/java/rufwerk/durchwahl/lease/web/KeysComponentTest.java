package rufwerk.durchwahl.lease.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.durchwahl.MovableClock;
import rufwerk.kit.access.ApiKey;
import rufwerk.kit.access.Scope;

@DurchwahlComponent
class KeysComponentTest {
    private static final String PATH = "/api/json/4420123456";

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
    void understandsEveryUsualWayToSendAKey() {
        String key = fixtures.aKey();

        assertThat(given().header("X-Api-Key", key).get(PATH).statusCode()).isEqualTo(200);
        assertThat(given().header("Authorization", "Bearer " + key).get(PATH).statusCode())
                .isEqualTo(200);
        assertThat(given().queryParam("key", key).get(PATH).statusCode()).isEqualTo(200);
        assertThat(given().queryParam("apikey", key).get(PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void answersKeysThatOpenNothingInTheAskedFormat() {
        String unknown = ApiKey.issue(false).text();
        String mistyped = unknown.substring(0, unknown.length() - 1) + "!";

        for (String key : List.of(unknown, mistyped, "", "null")) {
            assertRefused(with(key), 401, 104);
        }
        assertThat(with(unknown).get("/api/xml/4420123456").asString()).isEqualTo("<error>104</error>");
        assertThat(with(unknown).get("/api/txt/4420123456").asString()).isEqualTo("104");
    }

    @Test
    void refusesAKeyWithoutTheRightToLease() {
        assertRefused(
                with(fixtures.aKeyWith(List.of("durchwahl:read", "numbers:write"), List.of(), null, null)), 403, 104);
    }

    @Test
    void refusesAKeyFromElsewhereThanItsNetworks() {
        String key = fixtures.aKeyWith(Scope.everything(), List.of("192.0.2.0/24"), null, null);

        assertRefused(with(key).header("X-Forwarded-For", "198.51.100.7"), 403, 104);
        assertThat(with(key).header("X-Forwarded-For", "192.0.2.7").get(PATH).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAnExpiredKey() {
        String key = fixtures.aKeyWith(Scope.everything(), List.of(), MovableClock.NOON.plusSeconds(60), null);
        assertThat(with(key).get(PATH).statusCode()).isEqualTo(200);

        clock.advance(Duration.ofSeconds(60));

        assertRefused(with(key), 401, 104);
    }

    @Test
    void makesAKeyWaitThatIsUsedMoreOftenThanItMay() {
        String key = fixtures.aKeyWith(Scope.everything(), List.of(), null, 2);
        with(key).get(PATH);
        with(key).get(PATH);

        Response refused = assertRefused(with(key), 429, 106);
        assertThat(refused.header("Retry-After")).isEqualTo("60");

        clock.advance(Duration.ofSeconds(60));
        assertThat(with(key).get(PATH).statusCode()).isEqualTo(200);
    }

    private static RequestSpecification with(String key) {
        return given().header("X-Api-Key", key);
    }

    private static Response assertRefused(RequestSpecification request, int status, int code) {
        Response answer = request.get(PATH);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.asString()).isEqualTo("{\"error\":" + code + "}");
        return answer;
    }
}
