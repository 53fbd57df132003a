package rufwerk.kit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import rufwerk.kit.KitComponent;

@KitComponent
class PreparingPoolComponentTest {
    @Inject
    Pool pool;

    @Test
    void preparesALongStatementOnce() {
        String statement = "SELECT 'long statement' /* %s */".formatted("x".repeat(10_000));

        var prepared = pool.withConnection(connection -> connection
                        .preparedQuery(statement)
                        .execute()
                        .chain(() -> connection.preparedQuery(statement).execute())
                        .chain(() -> connection
                                .query("SELECT generic_plans + custom_plans FROM pg_prepared_statements"
                                        + " WHERE statement LIKE '%long statement''%'")
                                .execute()))
                .await()
                .indefinitely();

        assertThat(prepared).extracting(row -> row.getLong(0)).containsExactly(2L);
    }
}
