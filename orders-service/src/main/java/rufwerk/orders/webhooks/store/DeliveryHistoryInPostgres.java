package rufwerk.orders.webhooks.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.webhooks.DeliveryHistory;
import rufwerk.orders.webhooks.DeliveryQuery;
import rufwerk.orders.webhooks.DeliveryStory;
import rufwerk.orders.webhooks.DeliveryStory.Chapter;
import rufwerk.orders.webhooks.KeptDelivery;
import rufwerk.orders.webhooks.ReplayOutcome;
import rufwerk.orders.webhooks.ReplayQuery;

/** Reads the queue as a history. Every question is about one account. */
@ApplicationScoped
class DeliveryHistoryInPostgres implements DeliveryHistory {
    private static final String SELECT = """
            SELECT id, sequence, event_type, endpoint_id, order_id, url, state, attempts, due_at, created_at, payload
              FROM webhook_delivery""";

    private final Pool pool;
    private final Replay replay;

    DeliveryHistoryInPostgres(Pool pool, Replay replay) {
        this.pool = pool;
        this.replay = replay;
    }

    @Override
    public Uni<List<KeptDelivery>> list(DeliveryQuery query) {
        var where = new Conditions().and("account_id = ?", query.account());
        if (query.endpoint() != null) {
            where.and("endpoint_id = ?", query.endpoint());
        }
        if (query.order() != null) {
            where.and("order_id = ?", query.order());
        }
        if (query.state() != null) {
            where.and(StateColumn.condition(query.state()));
        }
        if (query.before() != null) {
            where.and("sequence < ?", query.before());
        }
        return pool.preparedQuery(SELECT + where + " ORDER BY sequence DESC LIMIT " + query.limit())
                .execute(where.parameters())
                .map(rows -> rows.stream().map(DeliveryHistoryInPostgres::kept).toList());
    }

    @Override
    public Uni<@Nullable DeliveryStory> find(UUID account, UUID id) {
        return pool.preparedQuery(SELECT + " WHERE account_id = $1 AND id = $2")
                .execute(Tuple.of(account, id))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().nullItem()
                        : story(rows.iterator().next()));
    }

    @Override
    public Uni<Long> countReplayable(ReplayQuery query) {
        return replay.count(query);
    }

    @Override
    public Uni<Integer> replaySome(ReplayQuery query, int atMost, Instant now) {
        return replay.some(query, atMost, now);
    }

    @Override
    public Uni<ReplayOutcome> replay(UUID account, UUID id, Instant now) {
        return replay.one(account, id, now);
    }

    @Override
    public Uni<Integer> forgetSome(Instant before, int atMost) {
        return pool.preparedQuery("""
                        DELETE FROM webhook_delivery
                         WHERE id = ANY (ARRAY (SELECT id FROM webhook_delivery
                                                 WHERE created_at < $1 AND state IN ('DELIVERED', 'GIVEN_UP')
                                                   AND NOT EXISTS (SELECT FROM held_account
                                                                    WHERE account_id = webhook_delivery.account_id)
                                                 LIMIT $2 FOR UPDATE SKIP LOCKED))""")
                .execute(Tuple.of(Conditions.at(before), atMost))
                .map(deleted -> deleted.rowCount());
    }

    private Uni<DeliveryStory> story(Row delivery) {
        return pool.preparedQuery("""
                        SELECT number, attempted_at, duration_millis, status, response, failure FROM webhook_attempt
                         WHERE delivery_id = $1 ORDER BY number DESC LIMIT 100""")
                .execute(Tuple.of(delivery.getUUID("id")))
                .map(rows -> new DeliveryStory(
                        kept(delivery),
                        delivery.getString("payload"),
                        rows.stream()
                                .map(row -> new Chapter(
                                        row.getInteger("number"),
                                        row.getOffsetDateTime("attempted_at").toInstant(),
                                        row.getInteger("duration_millis"),
                                        row.getInteger("status"),
                                        row.getString("response"),
                                        row.getString("failure")))
                                .toList()
                                .reversed()));
    }

    private static KeptDelivery kept(Row row) {
        String state = row.getString("state");
        return new KeptDelivery(
                row.getUUID("id"),
                row.getLong("sequence"),
                row.getString("event_type"),
                row.getUUID("endpoint_id"),
                row.getLong("order_id"),
                URI.create(row.getString("url")),
                StateColumn.read(state),
                row.getInteger("attempts"),
                "WAITING".equals(state) ? row.getOffsetDateTime("due_at").toInstant() : null,
                row.getOffsetDateTime("created_at").toInstant());
    }
}
