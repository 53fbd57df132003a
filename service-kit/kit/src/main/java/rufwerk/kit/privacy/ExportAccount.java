package rufwerk.kit.privacy;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowStream;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells everything that this service holds about an account, as it was at one moment; a few rows at a time in memory. */
@ApplicationScoped
public class ExportAccount {
    private static final int ROWS_AT_ONCE = 50;

    private final Pool pool;
    private final List<HeldData> data;
    private final String service;

    ExportAccount(
            Pool pool, @All List<HeldData> data, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.pool = pool;
        this.data = List.copyOf(data);
        this.service = service;
    }

    /** Whoever stops reading gives the connection back. */
    public Multi<ExportedRow> of(UUID account) {
        return pool.getConnection()
                .onItem()
                .transformToMulti(connection -> connection
                        .query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                        .execute()
                        .onItem()
                        .transformToMulti(begun -> Multi.createFrom().iterable(data))
                        .onItem()
                        .transformToMultiAndConcatenate(held -> Multi.createFrom()
                                .iterable(held.holdings())
                                .filter(holding -> holding.export() != null)
                                .onItem()
                                .transformToMultiAndConcatenate(holding -> rows(connection, holding, account)
                                        .map(row -> new ExportedRow(
                                                service, holding.table(), held.tell(holding.table(), row)))))
                        .onTermination()
                        .call(() -> connection
                                .query("ROLLBACK")
                                .execute()
                                .onItemOrFailure()
                                .call(connection::close)));
    }

    private static Multi<String> rows(SqlConnection connection, Holding holding, UUID account) {
        String sql = "SELECT CAST(row_to_json(held) AS text) FROM (" + holding.export() + ") AS held";
        return connection
                .prepare(sql.replace(":account", "$1"))
                .onItem()
                .transformToMulti(prepared -> {
                    RowStream<Row> stream = prepared.createStream(ROWS_AT_ONCE, Tuple.of(account));
                    return stream.toMulti().onTermination().call(prepared::close);
                })
                .map(row -> row.getString(0));
    }
}
