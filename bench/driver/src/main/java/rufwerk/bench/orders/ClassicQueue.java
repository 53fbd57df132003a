package rufwerk.bench.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import rufwerk.bench.contest.PgbenchContestant;
import rufwerk.bench.contest.Stage;

/**
 * The classic queue in a table, driven by PostgreSQL's own load program: a job is claimed by one statement and completed
 * by another, each with a commit of its own. Nothing is sent, and no attempt is written down.
 */
final class ClassicQueue {
    private static final String DATABASE = "queue";
    private static final int JOBS = 200_000;
    private static final String SCRIPT = """
            UPDATE job SET state = 'SENDING', claimed_at = now()
             WHERE id = (SELECT id FROM job WHERE state = 'WAITING' ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id \\gset
            UPDATE job SET state = 'DELIVERED', claimed_at = NULL WHERE id = :id;
            """;

    private final Stage stage;
    private final PgbenchContestant pgbench;

    ClassicQueue(Stage stage, Path program) {
        this.stage = stage;
        Path script = stage.folder().resolve("queue.pgbench");
        try {
            Files.writeString(script, SCRIPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pgbench = new PgbenchContestant("jobs one by one", stage, program, DATABASE, List.of(script));
        stage.postgres().createDatabase(DATABASE, DATABASE, DATABASE + "-password");
        run("""
                CREATE TABLE job (id bigint PRIMARY KEY, payload text NOT NULL, state text NOT NULL,
                                  due_at timestamptz NOT NULL, claimed_at timestamptz) WITH (fillfactor = 80);
                CREATE INDEX job_due ON job (due_at) WHERE state = 'WAITING'""");
    }

    double perSecond(Duration during) {
        run("""
                TRUNCATE job;
                INSERT INTO job
                SELECT id, '%s', 'WAITING', now() + id * interval '1 microsecond' FROM generate_series(1, %d) AS id""".formatted(Deliveries.PAYLOAD, JOBS));
        run("VACUUM ANALYZE job");
        return pgbench.run(during).perSecond();
    }

    private void run(String sql) {
        try (var connection = stage.postgres().connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
