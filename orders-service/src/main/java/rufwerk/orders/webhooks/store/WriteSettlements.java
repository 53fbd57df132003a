package rufwerk.orders.webhooks.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import rufwerk.orders.webhooks.Settled;
import rufwerk.orders.webhooks.Settlement;
import rufwerk.orders.webhooks.Verdict;

/**
 * Writes many settlements with a few statements, and lets the next of each stream go. Their rows need no lock beforehand:
 * who else settles, replays or adds to these streams waits for the locks of the streams.
 */
@ApplicationScoped
class WriteSettlements {
    private static final String KEEP = """
            INSERT INTO webhook_attempt (delivery_id, number, attempted_at, duration_millis, status, response, failure)
            SELECT * FROM unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::int[], $5::int[], $6::text[], $7::text[])
                ON CONFLICT DO NOTHING""";

    /**
     * Only the attempt that still has the claim says what comes next, and nothing comes next for a closed endpoint. The
     * state is compared so that only the id leads to rows: an index of what is being sent holds what was for long.
     */
    private static final String SETTLE = """
            UPDATE webhook_delivery AS d
               SET state = CASE WHEN settled.state = 'WAITING' AND d.endpoint_id IS NOT NULL
                                     AND NOT EXISTS (SELECT FROM webhook_endpoint AS e
                                                      WHERE e.id = d.endpoint_id AND e.disabled_reason IS NULL)
                                THEN 'GIVEN_UP' ELSE settled.state END,
                   due_at = settled.due_at, worker_id = NULL, claimed_at = NULL
              FROM unnest($1::uuid[], $2::int[], $3::text[], $4::timestamptz[]) AS settled (id, attempt, state, due_at)
             WHERE d.id = settled.id AND d.attempts = settled.attempt AND d.state || '' = 'SENDING'
            RETURNING d.stream, d.state""";

    private final Pool pool;
    private final EndpointHealth health;

    WriteSettlements(Pool pool, EndpointHealth health) {
        this.pool = pool;
        this.health = health;
    }

    /** The health of endpoints is written afterwards: their owners lock them before their deliveries, we could not. */
    Uni<Settled> of(List<Settlement> settlements, Instant now) {
        UUID[] ids = column(settlements, UUID[]::new, each -> each.delivery().id());
        Integer[] numbers =
                column(settlements, Integer[]::new, each -> each.delivery().attempt());
        return pool.withTransaction(connection -> StreamLocks.ofDeliveries(connection, ids)
                        .chain(() -> run(connection, SETTLE, new Object[] {
                            ids,
                            numbers,
                            column(settlements, String[]::new, each -> state(each.verdict())),
                            column(settlements, OffsetDateTime[]::new, each -> at(dueAt(each)))
                        }))
                        .call(() -> run(connection, KEEP, attempts(settlements, ids, numbers)))
                        .chain(settled -> NextOfStream.release(connection, endedStreams(settled), now)))
                .chain(released -> health.after(settlements, now).map(toDisable -> new Settled(released, toDisable)));
    }

    private static Object[] attempts(List<Settlement> settlements, UUID[] ids, Integer[] numbers) {
        List<KeptAttempt> kept =
                settlements.stream().map(each -> KeptAttempt.of(each.attempt())).toList();
        return new Object[] {
            ids,
            numbers,
            column(kept, OffsetDateTime[]::new, each -> at(each.at())),
            column(kept, Integer[]::new, KeptAttempt::durationMillis),
            column(kept, Integer[]::new, KeptAttempt::status),
            column(kept, String[]::new, KeptAttempt::response),
            column(kept, String[]::new, KeptAttempt::failure)
        };
    }

    private static String[] endedStreams(RowSet<Row> settled) {
        return settled.stream()
                .filter(row -> !"WAITING".equals(row.getString("state")))
                .map(row -> row.getString("stream"))
                .toArray(String[]::new);
    }

    private static String state(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Delivered() -> "DELIVERED";
            case Verdict.GivenUp() -> "GIVEN_UP";
            case Verdict.Gone() -> "GIVEN_UP";
            case Verdict.TryAgain tryAgain -> "WAITING";
        };
    }

    private static Instant dueAt(Settlement settlement) {
        return settlement.verdict() instanceof Verdict.TryAgain(var next)
                ? next
                : settlement.attempt().at();
    }

    private static Uni<RowSet<Row>> run(SqlConnection connection, String sql, Object[] parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(Arrays.asList(parameters)));
    }

    private static <T, R> R[] column(List<T> items, IntFunction<R[]> array, Function<T, R> value) {
        return items.stream().map(value).toArray(array);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
