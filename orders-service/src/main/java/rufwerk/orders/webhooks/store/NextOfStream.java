package rufwerk.orders.webhooks.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;

/** Lets the oldest that is held go, in streams where nothing else is on its way. Whoever calls it has locked them. */
final class NextOfStream {
    private static final String RELEASE = """
            UPDATE webhook_delivery AS d
               SET state = 'WAITING', due_at = $2
             WHERE d.id IN (SELECT id FROM webhook_delivery
                             WHERE id IN (SELECT DISTINCT ON (held.stream) held.id FROM webhook_delivery AS held
                                           WHERE held.stream = ANY ($1) AND held.state = 'HELD'
                                           ORDER BY held.stream, held.sequence)
                             ORDER BY id FOR UPDATE)
               AND d.state = 'HELD'
               AND NOT EXISTS (SELECT FROM webhook_delivery AS other
                                WHERE other.stream = d.stream AND other.state IN ('WAITING', 'SENDING'))""";

    private NextOfStream() {}

    /** How many it was. */
    static Uni<Integer> release(SqlConnection connection, String[] streams, Instant now) {
        return streams.length == 0
                ? Uni.createFrom().item(0)
                : connection
                        .preparedQuery(RELEASE)
                        .execute(Tuple.of(streams, now.atOffset(ZoneOffset.UTC)))
                        .map(SqlResult::rowCount);
    }
}
