package rufwerk.kit.retention;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/** Deletes rows that are too old, in bounded bites. Their age has to be indexed. */
@ApplicationScoped
public class OldRows {
    private static final int BITE = 10_000;

    private final Pool pool;

    OldRows(Pool pool) {
        this.pool = pool;
    }

    /** How many were deleted. */
    public Uni<Integer> deleteBefore(String table, String column, Instant time) {
        String delete = "DELETE FROM %1$s WHERE ctid IN (SELECT ctid FROM %1$s WHERE %2$s < $1 LIMIT $2)";
        return Forgetting.inBites(
                BITE,
                () -> pool.preparedQuery(delete.formatted(table, column))
                        .execute(Tuple.of(time.atOffset(ZoneOffset.UTC), BITE))
                        .map(RowSet::rowCount));
    }
}
