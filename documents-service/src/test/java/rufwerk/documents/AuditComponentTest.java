package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.askMore;
import static rufwerk.documents.Documents.decide;
import static rufwerk.documents.Documents.handedIn;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DocumentsComponent
class AuditComponentTest {
    private static final String REJECTED = "{\"decision\":\"rejected\",\"reason\":\"other\",\"comment\":\"blurred\"}";

    @Inject
    Pool pool;

    @Test
    void findsTheTrailIntactAfterManyWroteAtOnce() {
        long before = verification().getLong("lines");

        IntStream.range(0, 24).parallel().forEach(i -> {
            UUID id = handedIn();
            asOperator().put("/v1/reviews/" + id + "/claim").then().statusCode(200);
            decide(id, REJECTED).then().statusCode(200);
        });

        JsonPath after = verification();
        assertThat(after.getBoolean("intact")).isTrue();
        assertThat(after.getLong("lines")).isEqualTo(before + 72);
        assertThat(after.getString("hash")).matches("[0-9a-f]{64}");
    }

    @Test
    void followsATrailOfMoreLinesThanAreReadAtOnce() {
        UUID id = handedIn();
        IntStream.range(0, 1_100)
                .forEach(i ->
                        asOperator().put("/v1/reviews/" + id + "/claim").then().statusCode(200));
        assertThat(verification().getBoolean("intact")).isTrue();
    }

    /** Whoever owns the tables can do all this; that it was done cannot be hidden. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE review_event SET who = 'nobody' WHERE position = $",
                "UPDATE review_event SET happened_at = happened_at + interval '1 microsecond' WHERE position = $",
                "UPDATE review_event SET what = 'released' WHERE position = $",
                "UPDATE review_event SET remark_digest = NULL WHERE position = $",
                "UPDATE review_event SET first_hash = repeat('0', 64) WHERE position = $",
                "UPDATE review_remark SET words = 'fine' WHERE position = $",
                "UPDATE review_remark SET salt = 'other' WHERE position = $",
                "UPDATE review_event SET reason = NULL WHERE position = $",
                "UPDATE review_event SET hash = repeat('0', 64) WHERE position = $",
                "UPDATE review_event SET case_id = (SELECT case_id FROM review_event WHERE position = $ + 1) WHERE position = $",
                "DELETE FROM review_event WHERE position = $",
                "UPDATE review_event SET position = -1 WHERE position = $"
            })
    void findsALineThatWasTamperedWith(String sql) {
        handedIn();
        UUID id = handedIn();
        decide(id, REJECTED).then().statusCode(200);
        long middle = lastPosition();
        handedIn();
        tampered(sql.replace("$", Long.toString(middle)), broken -> {
            assertThat(broken.getBoolean("intact")).isFalse();
            assertThat(broken.getLong("broken_at")).isEqualTo(middle);
        });
        assertThat(verification().getBoolean("intact")).isTrue();
    }

    @Test
    void findsThatTheLastLinesAreGone() {
        handedIn();
        long last = lastPosition();
        tampered(
                "DELETE FROM review_event WHERE position = " + last,
                broken -> assertThat(broken.getLong("broken_at")).isEqualTo(last));
    }

    @Test
    void findsALineThatWasSlippedIn() {
        UUID id = handedIn();
        long last = lastPosition();
        String line = """
                INSERT INTO review_event (position, case_id, happened_at, who, what, hash)
                VALUES (%d, '%s', now(), 'nobody', 'approved', repeat('0', 64))""".formatted(last + 1, id);
        tampered(line, broken -> assertThat(broken.getLong("broken_at")).isEqualTo(last + 1));
    }

    @Test
    void namesACaseWhoseStateIsNotWhatItsLinesTell() {
        UUID id = handedIn();
        tampered(
                "UPDATE review_case SET state = 'approved', decided_at = now(), decided_by = 'nobody' WHERE id = '%s'"
                        .formatted(id),
                broken -> {
                    assertThat(broken.getBoolean("intact")).isFalse();
                    assertThat(broken.getList("contradicted", String.class)).containsExactly(id.toString());
                });
    }

    @Test
    void namesACaseThatWaitsAgainWithoutAnythingThatCameIn() {
        UUID id = handedIn();
        askMore(id).then().statusCode(200);
        tampered(
                """
                UPDATE review_case SET state = 'waiting', decided_at = NULL, decided_by = NULL, reason = NULL, comment = NULL
                 WHERE id = '%s'""".formatted(id),
                broken ->
                        assertThat(broken.getList("contradicted", String.class)).containsExactly(id.toString()));
    }

    @Test
    void namesACaseWhoseWordsAreGoneAlthoughNothingTellsOfAnErasure() {
        UUID id = handedIn();
        decide(id, REJECTED).then().statusCode(200);
        tampered("""
                DELETE FROM review_remark WHERE position = (SELECT max(position) FROM review_event);
                UPDATE review_case SET comment = NULL WHERE id = '%s'""".formatted(id), broken -> {
            assertThat(broken.get("broken_at") == null).isTrue();
            assertThat(broken.getList("contradicted", String.class)).containsExactly(id.toString());
        });
    }

    private static JsonPath verification() {
        return asOperator()
                .get("/v1/audit/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long lastPosition() {
        return pool.query("SELECT max(position) FROM review_event")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    /** Does it, looks, and puts everything back from a copy. */
    private void tampered(String sql, Consumer<JsonPath> look) {
        SqlConnection connection = pool.getConnectionAndAwait();
        try {
            run(
                    connection,
                    "CREATE TABLE events_before AS SELECT * FROM review_event",
                    "CREATE TABLE further_before AS SELECT * FROM further_document",
                    "CREATE TABLE cases_before AS SELECT * FROM review_case",
                    "CREATE TABLE remarks_before AS SELECT * FROM review_remark",
                    "ALTER TABLE review_event DISABLE TRIGGER review_event_append_only",
                    "ALTER TABLE review_remark DISABLE TRIGGER review_remark_stays_as_it_is",
                    sql);
            look.accept(verification());
        } finally {
            run(
                    connection,
                    "ALTER TABLE review_event DISABLE TRIGGER review_event_append_only",
                    "DELETE FROM review_event",
                    "DELETE FROM further_document",
                    "DELETE FROM review_case",
                    "DELETE FROM review_remark",
                    "INSERT INTO review_case SELECT * FROM cases_before",
                    "INSERT INTO further_document SELECT * FROM further_before",
                    "INSERT INTO review_event SELECT * FROM events_before",
                    "INSERT INTO review_remark SELECT * FROM remarks_before",
                    "ALTER TABLE review_event ENABLE TRIGGER review_event_append_only",
                    "ALTER TABLE review_remark ENABLE TRIGGER review_remark_stays_as_it_is",
                    "DROP TABLE events_before, further_before, cases_before, remarks_before");
            connection.closeAndAwait();
        }
    }

    private static void run(SqlConnection connection, String... statements) {
        List.of(statements).forEach(statement -> connection.query(statement).executeAndAwait());
    }
}
