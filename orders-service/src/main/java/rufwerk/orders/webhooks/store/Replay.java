package rufwerk.orders.webhooks.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import rufwerk.orders.webhooks.ReplayOutcome;
import rufwerk.orders.webhooks.ReplayQuery;

/** Puts ended deliveries back into their streams, where the oldest goes first as it did before. */
@ApplicationScoped
class Replay {
    private static final String HAS_RECEIVER = """
            (endpoint_id IS NULL OR EXISTS (SELECT FROM webhook_endpoint AS e
                                             WHERE e.id = endpoint_id AND e.disabled_reason IS NULL))""";

    private static final String LOCK = "SELECT id FROM webhook_delivery WHERE id = ANY ($1) ORDER BY id FOR UPDATE";

    /** To where the endpoint is now. */
    private static final String HOLD = """
            UPDATE webhook_delivery AS d
               SET state = 'HELD', tries = 0, replayed_at = $2, url = receiver.url,
                   host = lower(substring(receiver.url FROM '^[a-z]+://([^/?#]+)'))
              FROM (SELECT own.id, coalesce(e.url, own.url) AS url
                      FROM webhook_delivery AS own LEFT JOIN webhook_endpoint AS e ON e.id = own.endpoint_id
                     WHERE own.id = ANY ($1)) AS receiver
             WHERE d.id = receiver.id AND d.state IN ('DELIVERED', 'GIVEN_UP', 'WAITING')""";

    private final Pool pool;

    Replay(Pool pool) {
        this.pool = pool;
    }

    Uni<Long> count(ReplayQuery query) {
        Conditions where = where(query);
        return pool.preparedQuery("SELECT count(*) FROM webhook_delivery" + where)
                .execute(where.parameters())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Integer> some(ReplayQuery query, int atMost, Instant now) {
        Conditions where = where(query).and("(replayed_at IS NULL OR replayed_at < ?)", Conditions.at(now));
        String oldest = "SELECT id, stream FROM webhook_delivery%s ORDER BY sequence LIMIT %d".formatted(where, atMost);
        return pool.withTransaction(connection -> connection
                .preparedQuery(oldest)
                .execute(where.parameters())
                .chain(rows -> hold(connection, rows.stream().toList(), now)));
    }

    Uni<ReplayOutcome> one(UUID account, UUID id, Instant now) {
        return pool.withTransaction(connection -> connection
                .preparedQuery("SELECT id, stream, " + HAS_RECEIVER
                        + " AS receiver FROM webhook_delivery WHERE account_id = $1 AND id = $2")
                .execute(Tuple.of(account, id))
                .chain(rows -> {
                    if (rows.size() == 0) {
                        return Uni.createFrom().item(ReplayOutcome.UNKNOWN);
                    }
                    return rows.iterator().next().getBoolean("receiver")
                            ? hold(connection, rows.stream().toList(), now).replaceWith(ReplayOutcome.ON_ITS_WAY)
                            : Uni.createFrom().item(ReplayOutcome.NO_RECEIVER);
                }));
    }

    private static Uni<Integer> hold(SqlConnection connection, List<Row> deliveries, Instant now) {
        UUID[] ids = deliveries.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
        String[] streams = deliveries.stream()
                .map(row -> row.getString("stream"))
                .distinct()
                .toArray(String[]::new);
        return StreamLocks.ofDeliveries(connection, ids)
                .chain(() -> connection.preparedQuery(LOCK).execute(Tuple.of(ids)))
                .chain(() -> connection.preparedQuery(HOLD).execute(Tuple.of(ids, Conditions.at(now))))
                .call(() -> NextOfStream.release(connection, streams, now))
                .map(held -> held.rowCount());
    }

    private static Conditions where(ReplayQuery query) {
        String states = query.states().stream().map(StateColumn::condition).collect(Collectors.joining(" OR "));
        var where = new Conditions()
                .and("account_id = ?", query.account())
                .and("created_at >= ?", Conditions.at(query.since()))
                .and("created_at < ?", Conditions.at(query.until()))
                .and("(" + states + ")")
                .and(HAS_RECEIVER);
        return query.endpoint() == null ? where : where.and("endpoint_id = ?", query.endpoint());
    }
}
