package rufwerk.numbers.privacy.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import rufwerk.numbers.privacy.Contracts;
import rufwerk.numbers.privacy.ReadContracts;

/** Contracts as the table {@code subscription} knows them. */
@ApplicationScoped
class ContractsInPostgres implements ReadContracts {
    private final Pool pool;

    ContractsInPostgres(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Contracts> of(UUID account) {
        return pool.preparedQuery("""
                        SELECT count(*) FILTER (WHERE ended_at IS NULL), max(ended_at)
                          FROM subscription WHERE account_id = $1""")
                .execute(Tuple.of(account))
                .map(rows -> rows.iterator().next())
                .map(row -> new Contracts(
                        row.getLong(0),
                        row.getOffsetDateTime(1) == null
                                ? null
                                : row.getOffsetDateTime(1).toInstant()));
    }
}
