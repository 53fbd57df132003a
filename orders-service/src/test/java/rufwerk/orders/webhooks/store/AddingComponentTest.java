package rufwerk.orders.webhooks.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.orders.OrdersComponent;

@OrdersComponent
class AddingComponentTest {
    @Inject
    Pool pool;

    /** PostgreSQL keeps the plans that it made while a table was small. */
    @ParameterizedTest
    @ValueSource(strings = {StreamLocks.FOR_ADDING, DeliveriesInPostgres.ADD})
    void readsNoTableAsAWhole(String statement) {
        var plan = pool.query("EXPLAIN (COSTS OFF) "
                        + statement.replace(":drafts", "'[]'").replace(":now", "now()"))
                .execute()
                .await()
                .indefinitely();

        assertThat(plan)
                .extracting((Row row) -> row.getString(0))
                .noneMatch(line -> line.contains("hashed SubPlan") || line.contains("Seq Scan"));
    }
}
