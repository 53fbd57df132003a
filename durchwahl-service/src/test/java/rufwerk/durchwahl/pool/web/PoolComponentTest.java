package rufwerk.durchwahl.pool.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.durchwahl.MovableClock;
import rufwerk.kit.testing.PostgresAndKafka;

@DurchwahlComponent
class PoolComponentTest {
    private static final String TEN = "49180155799098";

    @Inject
    Fixtures fixtures;

    @Inject
    MovableClock clock;

    @BeforeEach
    void anEmptyPool() {
        fixtures.reset();
    }

    @Test
    void tellsHowManyNumbersAreInUse() {
        String id = add(TEN);
        lease(1);
        lease(2);
        clock.advance(Duration.ofMinutes(11));
        lease(3);

        assertThat(counts(id)).isEqualTo(Map.of("free", 7, "leased", 1, "resting", 2, "draining", 0));
        drain(id);
        assertThat(counts(id)).isEqualTo(Map.of("free", 0, "leased", 1, "resting", 2, "draining", 7));
    }

    @Test
    void lendsNothingOfABlockThatDrainsWhileItsLeasesRunOn() {
        String id = add(TEN);
        String running = durchwahl(lease(1));
        drain(id).then().statusCode(200).body("state", equalTo("draining"));

        lease(2).then().statusCode(422).body(equalTo("111"));
        fixtures.route(running).then().statusCode(200);
        assertThat(durchwahl(lease(1))).isEqualTo(running);

        state(id, "active").then().statusCode(200).body("free", equalTo(9));
        lease(2).then().statusCode(200);
    }

    @Test
    void movesADestinationOnToAnotherBlock() {
        String id = add(TEN);
        String running = durchwahl(lease(1));
        drain(id);
        add("49180155799099");
        clock.advance(Duration.ofMinutes(6));

        assertThat(durchwahl(lease(1))).startsWith("49180155799099");
        fixtures.route(running).then().statusCode(200);
        clock.advance(Duration.ofMinutes(5));
        fixtures.route(running).then().statusCode(404);
    }

    @Test
    void removesABlockOnceNothingOfItIsInUse() {
        String id = add(TEN);
        lease(1);
        drain(id);
        remove(id).then().statusCode(409).body("code", equalTo("BLOCK_IN_USE"));
        clock.advance(Duration.ofMinutes(11));
        remove(id).then().statusCode(409).body("detail", equalTo("0 numbers are leased and 1 rest"));
        clock.advance(Duration.ofMinutes(30));

        remove(id).then().statusCode(204);
        remove(id).then().statusCode(404).body("code", equalTo("BLOCK_UNKNOWN"));
        state(id, "active").then().statusCode(404);
        assertThat(fixtures.count("pool_block")).isZero();
    }

    @Test
    void refusesBlocksThatOverlapAndStatesThereAreNot() {
        String id = add("491801557990");

        fixtures.postBlock(TEN, 1, "0180-1").then().statusCode(409).body("code", equalTo("BLOCK_OVERLAPS"));
        fixtures.postBlock("4918015579", 5, "0180-1").then().statusCode(409);
        fixtures.postBlock("491801557990", 2, "0180-1").then().statusCode(409);
        state(id, "closed").then().statusCode(422);
        state("me", "active").then().statusCode(404);
        assertThat(fixtures.count("pool_block")).isEqualTo(1);
    }

    @Test
    void addsOneOfTwoOverlappingBlocksOfOperatorsAtTheSameMoment() {
        for (int round = 0; round < 5; round++) {
            fixtures.reset();
            List<Integer> answers = atOnce(
                    4,
                    i -> fixtures.postBlock("49180155799098".substring(0, 14 - i), 1, "0180-1")
                            .statusCode());

            assertThat(answers).containsOnlyOnce(201);
            assertThat(fixtures.count("pool_block")).isEqualTo(1);
        }
    }

    @Test
    void beginsNoLeaseAfterADrain() {
        String key = fixtures.aKey();
        for (int round = 0; round < 5; round++) {
            fixtures.reset();
            String id = add(TEN);
            CompletableFuture<Response> drained = CompletableFuture.supplyAsync(() -> drain(id));
            atOnce(8, i -> lease(key, i).statusCode());
            long leased = drained.join().jsonPath().getLong("leased");

            atOnce(8, i -> lease(key, 8 + i).statusCode());
            assertThat(fixtures.count("lease_journal WHERE kind = 'leased'")).isEqualTo(leased);
        }
    }

    @Test
    void neverRemovesANumberThatIsLeasedAtTheSameMoment() {
        String key = fixtures.aKey();
        for (int round = 0; round < 10; round++) {
            fixtures.reset();
            String id = add(TEN);
            CompletableFuture<Integer> removed =
                    CompletableFuture.supplyAsync(() -> remove(id).statusCode());
            List<Integer> leased = atOnce(4, i -> lease(key, i).statusCode());

            boolean gone = removed.join() == 204;
            assertThat(leased).allMatch(status -> status == (gone ? 422 : 200));
            assertThat(fixtures.count("lease_journal WHERE kind = 'leased'")).isEqualTo(gone ? 0 : 4);
        }
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> work) {
        List<CompletableFuture<T>> running = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i)))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private String add(String prefix) {
        return fixtures.postBlock(prefix, prefix.length() > 12 ? 1 : 3, "0180-1")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response lease(int destination) {
        return given().header("X-Forwarded-For", "192.0.2." + destination).get("/api/txt/44201234560" + destination);
    }

    private static Response lease(String key, int destination) {
        return given().header("X-Api-Key", key).get("/api/txt/4420123456" + (10 + destination));
    }

    private static String durchwahl(Response answer) {
        return answer.then().statusCode(200).extract().asString().split(",")[1];
    }

    private static Response drain(String id) {
        return state(id, "draining");
    }

    private static Response state(String id, String state) {
        return operator()
                .contentType("application/json")
                .body(Map.of("state", state))
                .put("/v1/pool/blocks/{id}/state", id);
    }

    private static Response remove(String id) {
        return operator().delete("/v1/pool/blocks/{id}", id);
    }

    private static Map<String, Integer> counts(String id) {
        JsonPath block = operator().get("/v1/pool/blocks").jsonPath();
        assertThat(UUID.fromString(block.getString("[0].id"))).hasToString(id);
        return Map.of(
                "free", block.getInt("[0].free"),
                "leased", block.getInt("[0].leased"),
                "resting", block.getInt("[0].resting"),
                "draining", block.getInt("[0].draining"));
    }

    private static RequestSpecification operator() {
        return given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD);
    }
}
