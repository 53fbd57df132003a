package rufwerk.durchwahl.lease.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.durchwahl.MovableClock;
import rufwerk.kit.testing.PostgresAndKafka;

@DurchwahlComponent
class LeasesComponentTest {
    @Inject
    Fixtures fixtures;

    @Inject
    MovableClock clock;

    private String key = "";

    @BeforeEach
    void aPoolOfTenNumbersAndACustomer() {
        fixtures.reset();
        fixtures.postBlock("49180155799098", 1, "0180-1").then().statusCode(201);
        key = fixtures.aKey();
    }

    @Test
    void leaseANumberAndShowIt() {
        Response answer = lease("4420123456");

        answer.then()
                .statusCode(200)
                .body("durchwahl", equalTo("491801557990980"))
                .body("destination", equalTo("4420123456"))
                .body("leased_at", equalTo("2026-11-21T12:00:00Z"))
                .body("valid_until", equalTo("2026-11-21T12:10:00Z"))
                .body("tariff_class", equalTo("0180-1"))
                .body("cents_per_minute", equalTo(4));
        assertThat(with(key).get("/v1/leases/{id}", idOf(answer)).asString()).isEqualTo(answer.asString());
        assertThat(lease("4420123456").asString()).isEqualTo(answer.asString());
        assertThat(with(key).get("/api/txt/4420123456").asString()).contains("491801557990980,20261121131000");
    }

    @ParameterizedTest
    @CsvSource({
        "'',              422, DESTINATION_INVALID",
        "+4420123456,     422, DESTINATION_INVALID",
        "04420123456,     422, DESTINATION_INVALID",
        "442,             422, DESTINATION_INVALID",
        "491801557990980, 422, DESTINATION_EXCLUDED",
        "870776123456,    422, TOO_EXPENSIVE",
        "33123456789,     422, TOO_EXPENSIVE",
        "43123456789,     409, NO_NUMBER_FREE",
    })
    void sayWhyThereIsNoNumber(String destination, int status, String code) {
        lease(destination)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void sayThatADestinationIsDeniedAndNotWhy() {
        given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD)
                .contentType("application/json")
                .body(Map.of("reason", "Toll fraud"))
                .put("/v1/denied-destinations/4420")
                .then()
                .statusCode(201);

        Response answer = lease("4420123456");

        answer.then().statusCode(422).body("code", equalTo("DESTINATION_DENIED"));
        assertThat(answer.asString()).doesNotContain("fraud");
    }

    @Test
    void costNoMoreThanTheirOwnerAllows() {
        lease("4420123456", 3).then().statusCode(422).body("code", equalTo("TOO_EXPENSIVE"));
        lease("4420123456", 4).then().statusCode(200);
        lease("4420123456", 0).then().statusCode(400).body("errors.field", contains("most_cents_per_minute"));
        lease("4420123456", 100).then().statusCode(400).body("errors.field", contains("most_cents_per_minute"));
        lease("4420123456", "four").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"destination\":null}", "{\"destination\":", "\"4420123456\""})
    void refuseABodyThatIsNone(String body) {
        with(key)
                .contentType("application/json")
                .body(body)
                .post("/v1/leases")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void areListedNewestFirstPageByPage() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(idOf(lease("442012345" + i)));
            clock.advance(Duration.ofMillis(1));
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = with(key).queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/leases");
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("leases.id", String.class));
            cursor = page.path("next_cursor");
            lease("44201234599" + seen.size());
            clock.advance(Duration.ofMillis(1));
        } while (cursor != null);

        assertThat(seen).isEqualTo(made);
    }

    @Test
    void areListedWithinLimits() {
        with(key).get("/v1/leases").then().body("leases", empty()).body("next_cursor", nullValue());
        for (String limit : List.of("0", "101")) {
            with(key)
                    .queryParam("limit", limit)
                    .get("/v1/leases")
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("limit"));
        }
        for (String cursor : List.of("%", "nonsense", Base64.getUrlEncoder().encodeToString("a b".getBytes()))) {
            with(key)
                    .queryParam("cursor", cursor)
                    .get("/v1/leases")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("CURSOR_INVALID"));
        }
    }

    @Test
    void lastLongerWhenTheyAreRenewed() {
        Response lease = lease("4420123456");
        clock.advance(Duration.ofMinutes(1));

        with(key)
                .post("/v1/leases/{id}/renew", idOf(lease))
                .then()
                .statusCode(200)
                .body("id", equalTo(idOf(lease)))
                .body("leased_at", equalTo("2026-11-21T12:00:00Z"))
                .body("valid_until", equalTo("2026-11-21T12:11:00Z"));

        fixtures.route(lease.path("durchwahl")).then().body("valid_until", equalTo("2026-11-21T12:11:00Z"));
    }

    @Test
    void leadNowhereOnceTheyAreReleased() {
        Response lease = lease("4420123456");

        with(key).delete("/v1/leases/{id}", idOf(lease)).then().statusCode(204);

        fixtures.route(lease.path("durchwahl")).then().statusCode(404);
        with(key).delete("/v1/leases/{id}", idOf(lease)).then().statusCode(404);
        with(key).get("/v1/leases").then().body("leases", empty());
    }

    @Test
    void leadOnForOthersOnceTheyAreReleased() {
        given().get("/api/txt/4420123456").then().statusCode(200);
        clock.advance(Duration.ofMinutes(1));
        Response lease = lease("4420123456");

        with(key).delete("/v1/leases/{id}", idOf(lease)).then().statusCode(204);

        fixtures.route(lease.path("durchwahl"))
                .then()
                .statusCode(200)
                .body("valid_until", equalTo("2026-11-21T12:10:00Z"));
    }

    @Test
    void ofOthersLookLikeNone() {
        String id = idOf(lease("4420123456"));
        String stranger = fixtures.aKey();

        for (String other : List.of(id, UUID.randomUUID().toString())) {
            for (Response answer : List.of(
                    with(stranger).get("/v1/leases/{id}", other),
                    with(stranger).post("/v1/leases/{id}/renew", other),
                    with(stranger).delete("/v1/leases/{id}", other))) {
                answer.then()
                        .statusCode(404)
                        .body("code", equalTo("LEASE_UNKNOWN"))
                        .body("detail", equalTo("There is no lease " + other));
            }
        }
        with(stranger).get("/v1/leases").then().body("leases", empty());
        with(key).get("/v1/leases/{id}", "no-uuid").then().statusCode(404);
        with(key).get("/v1/leases/{id}", id).then().statusCode(200);
    }

    @Test
    void areKeptOfNoTest() {
        String testKey = fixtures.aTestKey();

        Response lease = leaseWith(testKey, Map.of("destination", "4420123456"));

        lease.then().statusCode(200).body("durchwahl", equalTo("491801000000000"));
        with(testKey).get("/v1/leases").then().statusCode(200).body("leases", empty());
        with(testKey).get("/v1/leases/{id}", idOf(lease)).then().statusCode(404);
        with(testKey).post("/v1/leases/{id}/renew", idOf(lease)).then().statusCode(404);
        with(testKey).delete("/v1/leases/{id}", idOf(lease)).then().statusCode(404);
        assertThat(fixtures.count("lease_journal WHERE kind = 'leased'")).isZero();
    }

    @Test
    void needAKeyWithTheRight() {
        given().get("/v1/leases").then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/leases")
                .then()
                .statusCode(401);
        String reader = fixtures.aKeyWith(List.of("durchwahl:read"), List.of(), null, null);
        with(reader).get("/v1/leases").then().statusCode(200);
        leaseWith(reader, Map.of("destination", "4420123456")).then().statusCode(403);
    }

    private Response lease(String destination) {
        return leaseWith(key, Map.of("destination", destination));
    }

    private Response lease(String destination, Object mostCentsPerMinute) {
        return leaseWith(key, Map.of("destination", destination, "most_cents_per_minute", mostCentsPerMinute));
    }

    private static Response leaseWith(String key, Map<String, ?> body) {
        return with(key).contentType("application/json").body(body).post("/v1/leases");
    }

    private static RequestSpecification with(String key) {
        return given().header("X-Api-Key", key);
    }

    private static String idOf(Response lease) {
        return lease.path("id");
    }
}
