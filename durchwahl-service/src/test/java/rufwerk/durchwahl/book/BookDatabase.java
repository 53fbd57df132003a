package rufwerk.durchwahl.book;

import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import rufwerk.kit.testing.LocalPostgres;

/** A real PostgreSQL with the tables of this service, without the service: only replicas that a test makes write there. */
final class BookDatabase implements AutoCloseable {
    private static final String NAME = "book";
    private static final String PASSWORD = "book-password";

    private final LocalPostgres postgres = LocalPostgres.temporary();

    BookDatabase() {
        postgres.createDatabase(NAME, NAME, PASSWORD);
        Flyway.configure()
                .dataSource("jdbc:postgresql://%s:%d/%s".formatted(LocalPostgres.HOST, port(), NAME), NAME, PASSWORD)
                .locations("classpath:db/kit", "classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    int port() {
        return postgres.port();
    }

    /** Connections of one replica, which {@link #cut} finds by its name; the port may be that of something in between. */
    Pool pool(String replica, int port, Vertx vertx) {
        var options = new PgConnectOptions()
                .setHost(LocalPostgres.HOST)
                .setPort(port)
                .setDatabase(NAME)
                .setUser(NAME)
                .setPassword(PASSWORD)
                .addProperty("application_name", replica);
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(4))
                .connectingTo(options)
                .using(vertx)
                .build());
    }

    /** An empty pool and an empty journal. */
    void reset() {
        sql("TRUNCATE lease_journal, lease_published, pool_block");
    }

    void sql(String statement) {
        try (var connection = connect();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String what) {
        try (var connection = connect();
                var sql = connection.createStatement();
                var result = sql.executeQuery("SELECT count(*) FROM " + what)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect() throws SQLException {
        return postgres.connect(NAME);
    }

    /** Ends every connection of a replica, whatever it is doing. */
    void cut(String replica) {
        sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '" + replica + "'");
    }

    /** Nobody gets a turn until it is closed. */
    HeldTurn holdTurn() {
        return new HeldTurn(this);
    }

    @Override
    public void close() {
        postgres.close();
    }
}
