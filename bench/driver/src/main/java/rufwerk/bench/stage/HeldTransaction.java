package rufwerk.bench.stage;

import java.sql.Connection;
import java.sql.SQLException;
import rufwerk.kit.testing.LocalPostgres;

/** A transaction that somebody forgot to end: as long as it is open, PostgreSQL may clean up nothing newer than it. */
public final class HeldTransaction implements AutoCloseable {
    private final Connection connection;

    private HeldTransaction(Connection connection) {
        this.connection = connection;
    }

    public static HeldTransaction open(LocalPostgres postgres, String database) {
        try {
            var connection = postgres.connect(database);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT txid_current(), now()");
            }
            return new HeldTransaction(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
