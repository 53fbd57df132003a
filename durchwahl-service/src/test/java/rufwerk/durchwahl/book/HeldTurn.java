package rufwerk.durchwahl.book;

import java.sql.Connection;
import java.sql.SQLException;

/** Somebody who has the turn and does nothing with it. */
final class HeldTurn implements AutoCloseable {
    /** As {@code JournalInPostgres} has it. */
    private static final long LOCK = 0x6c656173_65626f6fL;

    private final BookDatabase database;
    private final Connection connection;

    HeldTurn(BookDatabase database) {
        this.database = database;
        try {
            connection = database.connect();
            connection.setAutoCommit(false);
            connection.createStatement().execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether somebody else wants it. */
    boolean isWaitedFor() {
        return database.count("pg_locks WHERE locktype = 'advisory' AND NOT granted") > 0;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
