package rufwerk.durchwahl.lease.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.durchwahl.book.Decisions;
import rufwerk.durchwahl.book.LeaseTerms;

/** What callers hear while nobody gets a turn, as another replica keeps it. */
@DurchwahlComponent
class OverloadComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** As {@code JournalInPostgres} has it. */
    private static final String LOCK = "SELECT pg_advisory_lock(7810756276994076527)";

    @Inject
    Fixtures fixtures;

    @Inject
    Pool pool;

    @Inject
    Decisions decisions;

    @Inject
    LeaseTerms terms;

    private SqlConnection another;
    private String key = "";

    @BeforeEach
    void anotherReplicaKeepsItsTurn() {
        fixtures.reset();
        fixtures.postBlock("49180155799098", 1, "0180-1").then().statusCode(201);
        key = fixtures.aKey();
        another = pool.getConnection().await().atMost(PATIENCE);
        keepTheTurn();
    }

    @AfterEach
    void itIsGone() {
        giveTheTurnUp();
        another.close().await().atMost(PATIENCE);
    }

    private void keepTheTurn() {
        another.query(LOCK).execute().await().atMost(PATIENCE);
    }

    private void giveTheTurnUp() {
        another.query("SELECT pg_advisory_unlock_all()").execute().await().atMost(PATIENCE);
    }

    @Test
    void sendsAwayWhoWaitsTooLong() {
        assertSentAway();

        assertThat(fixtures.count("lease_journal WHERE kind = 'leased'")).isZero();
    }

    @Test
    void sendsAwayWhoFindsTheLineFullAndServesOthersLater() {
        var ended = new AtomicInteger();
        int many = 2 * terms.mostWaiting();
        for (int i = 0; i < many; i++) {
            decisions
                    .decide(book -> book.now())
                    .subscribe()
                    .with(at -> ended.incrementAndGet(), e -> ended.incrementAndGet());
        }

        assertSentAway();

        giveTheTurnUp();
        await().atMost(PATIENCE).until(() -> ended.get() == many);
        given().get("/api/xml/4420123456").then().statusCode(200);
    }

    /** What needs no turn is answered as always. */
    @Test
    void answersWhatIsPromisedAlready() {
        giveTheTurnUp();
        String answer = given().get("/api/txt/4420123456").asString();
        keepTheTurn();

        assertThat(given().get("/api/txt/4420123456").asString()).isEqualTo(answer);
        fixtures.route(answer.split(",")[1]).then().statusCode(200);
        given().header("X-Api-Key", key).get("/v1/leases").then().statusCode(200);
    }

    @Test
    void sendsAwayWhoNeedsToReadWhatCannotBeRead() {
        another.query("BEGIN; LOCK TABLE lease_journal").execute().await().atMost(PATIENCE);
        try {
            assertSentAway();
            given().header("X-Api-Key", key)
                    .get("/v1/leases")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue());
            fixtures.route("491801557990980").then().statusCode(503).header("Retry-After", notNullValue());
        } finally {
            another.query("ROLLBACK").execute().await().atMost(PATIENCE);
        }
    }

    private void assertSentAway() {
        given().get("/api/xml/4420123456")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .header("Content-Type", "text/xml")
                .body(equalTo("<error>110</error>"));
        given().header("X-Api-Key", key)
                .contentType("application/json")
                .body(Map.of("destination", "4420123456"))
                .post("/v1/leases")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json");
    }
}
