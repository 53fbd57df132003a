package rufwerk.documents.review.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.documents.DocumentsComponent;
import rufwerk.documents.audit.End;
import rufwerk.documents.audit.Line;
import rufwerk.documents.audit.Link;
import rufwerk.documents.audit.Remark;
import rufwerk.documents.review.Fact;
import rufwerk.documents.review.Facts;

/** What was kept before cases were about files of groups too, and before their history was a chain. */
@DocumentsComponent
class OlderCasesComponentTest {
    private static final UUID CASE = UUID.fromString("705d5302-d918-454a-b703-c9c23995726e");

    @Inject
    Pool pool;

    private SqlConnection connection;
    private End endOfBefore;

    @BeforeEach
    void fillASchemaOfBefore() throws IOException {
        connection = pool.getConnectionAndAwait();
        run("CREATE SCHEMA before; SET search_path = before");
        migrate("V1001__review_cases.sql");
        run("""
                INSERT INTO review_case VALUES ('%1$s', '3f0c7a52-6d0e-4b0f-9a55-2c8a7d1f6b10', 'DE', 'Köln', '50667',
                    'Domkloster "Süd"', '4a', 'IDENTITY_CARD', '221', repeat('a', 64), 'rejected',
                    '2026-01-01T12:00:00.123456Z', '2026-01-02T12:00:00Z', 'anna', 'other', 'Straße, fehlt', 1);
                INSERT INTO review_event (verification_id, happened_at, who, what, reason, comment) VALUES
                    ('%1$s', '2026-01-01T12:00:00.123456Z', 'orders-service', 'received', NULL, NULL),
                    ('%1$s', '2026-01-02T12:00:00Z', 'anna', 'rejected', 'other', 'Straße, fehlt')""".formatted(CASE));
        migrate("V1030__cases_about_verifications_and_files.sql");
        migrate("V1031__audit_chain.sql");
        endOfBefore = end();
        migrate("V1080__remarks_that_can_be_erased.sql");
    }

    @AfterEach
    void forgetIt() {
        run("RESET search_path; DROP SCHEMA before CASCADE; DROP FUNCTION pg_temp.delimited(text)");
        connection.closeAndAwait();
    }

    @Test
    void keepTheirAddress() {
        Row row =
                rows("SELECT kind, media_type, country, facts FROM review_case").getFirst();

        assertThat(row.getString("kind")).isEqualTo("verification");
        assertThat(row.getString("media_type")).isEqualTo("application/pdf");
        assertThat(row.getString("country")).isEqualTo("DE");
        assertThat(FactsText.read(row.getString("facts")))
                .isEqualTo(new Facts(Map.of(
                        Fact.STREET, "Domkloster \"Süd\"",
                        Fact.HOUSE_NUMBER, "4a",
                        Fact.ZIP, "50667",
                        Fact.CITY, "Köln",
                        Fact.COUNTRY, "DE",
                        Fact.AREA_CODE, "221")));
    }

    @Test
    void haveAHistoryThatIsAChain() {
        List<Link> links = links();

        assertThat(links).hasSize(2);
        assertThat(links.getFirst().follows(End.START)).isTrue();
        assertThat(links.getLast().follows(links.getFirst().end())).isTrue();
        assertThat(end()).isEqualTo(links.getLast().end());
    }

    @Test
    void canStillBeComparedWithAnEndThatSomebodyHasNotedDown() {
        Link first = links().getFirst();
        Link last = links().getLast();

        assertThat(last.firstHash()).isEqualTo(endOfBefore.hash());
        assertThat(first.isAsFirstWritten(End.START.hash())).isTrue();
        assertThat(last.isAsFirstWritten(first.firstHash())).isTrue();
        assertThat(last.isAsFirstWritten(End.START.hash())).isFalse();
    }

    @Test
    void haveAHistoryThatIsAChainWithoutTheirWordsToo() {
        run("DELETE FROM review_remark");
        Link first = links().getFirst();
        Link last = links().getLast();

        assertThat(last.line().comment()).isNull();
        assertThat(last.follows(first.end())).isTrue();
        assertThat(last.isAsFirstWritten(first.firstHash())).isTrue();
    }

    private List<Link> links() {
        return rows("SELECT * FROM review_event LEFT JOIN review_remark USING (position) ORDER BY position").stream()
                .map(OlderCasesComponentTest::link)
                .toList();
    }

    private End end() {
        Row end = rows("SELECT position, hash FROM review_event_end").getFirst();
        return new End(end.getLong("position"), end.getString("hash"));
    }

    private static Link link(Row row) {
        var line = new Line(
                row.getUUID("case_id"),
                row.get(OffsetDateTime.class, "happened_at").toInstant(),
                row.getString("who"),
                row.getString("what"),
                row.getString("reason"),
                row.getString("remark_digest") == null ? null : new Remark(row.getString("remark_digest"), words(row)));
        return new Link(row.getLong("position"), line, row.getString("first_hash"), row.getString("hash"));
    }

    private static Remark.Words words(Row row) {
        return row.getString("words") == null ? null : new Remark.Words(row.getString("salt"), row.getString("words"));
    }

    private List<Row> rows(String sql) {
        return connection.query(sql).mapping(row -> row).executeAndAwait().stream()
                .toList();
    }

    private void migrate(String file) throws IOException {
        try (var script = getClass().getResourceAsStream("/db/migration/" + file)) {
            run(new String(script.readAllBytes(), UTF_8));
        }
    }

    private void run(String sql) {
        connection.query(sql).executeAndAwait();
    }
}
