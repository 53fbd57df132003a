package rufwerk.local.crash;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rufwerk.local.crash.CrashPoint.Fate;
import rufwerk.local.stack.LocalStack;

/**
 * Stops a service at one of its steps, and kills it there. The database does the stopping: a trigger waits for a lock
 * that this test has. So the services run as they are, without anything in them for tests.
 */
final class Trap implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LOCK = 815;
    private static final String NAME = "crash_point";

    private final LocalStack stack;
    private final CrashPoint point;
    private final Connection database;

    private Trap(LocalStack stack, CrashPoint point, Connection database) {
        this.stack = stack;
        this.point = point;
        this.database = database;
    }

    static Trap set(LocalStack stack, CrashPoint point) throws SQLException {
        var trap =
                new Trap(stack, point, stack.postgres().connect(point.service().shortName()));
        trap.execute("SELECT pg_advisory_lock(%d)".formatted(LOCK));
        trap.execute("""
                CREATE OR REPLACE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_advisory_lock_shared(%d);
                    PERFORM pg_advisory_unlock_shared(%d);
                    RETURN NULL;
                END $$""".formatted(NAME, LOCK, LOCK));
        trap.execute(point.triggerNamed(NAME, NAME));
        return trap;
    }

    /** Waits until the service is at the step, and kills it. Its transaction has met its fate when this returns. */
    void spring() throws SQLException {
        await("somebody at: " + point).atMost(PATIENCE).until(() -> !caught().isEmpty());
        stack.killService(point.service());
        if (point.fate() == Fate.LOST) {
            for (int backend : caught()) {
                execute("SELECT pg_terminate_backend(%d, 10000)".formatted(backend));
            }
        }
        execute("SELECT pg_advisory_unlock(%d)".formatted(LOCK));
        await("the dead to leave").atMost(PATIENCE).until(() -> connected() == 0);
    }

    private List<Integer> caught() throws SQLException {
        return numbers(
                "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = %d AND NOT granted".formatted(LOCK));
    }

    private int connected() throws SQLException {
        return numbers("SELECT count(*) FROM pg_stat_activity WHERE usename = '%s'"
                        .formatted(point.service().shortName()))
                .getFirst();
    }

    private List<Integer> numbers(String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            List<Integer> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
            return found;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** With the connection goes the lock. */
    @Override
    public void close() throws SQLException {
        execute("SELECT pg_advisory_unlock_all()");
        execute("DROP TRIGGER IF EXISTS %s ON %s".formatted(NAME, point.table()));
        execute("DROP FUNCTION IF EXISTS %s()".formatted(NAME));
        database.close();
    }
}
