package rufwerk.orders.webhooks.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.orders.webhooks.Attempt;
import rufwerk.orders.webhooks.Deliveries;
import rufwerk.orders.webhooks.Delivery;
import rufwerk.orders.webhooks.Verdict;

/** A queue in a table: replicas skip what another has locked, so no delivery is taken twice. */
@ApplicationScoped
class DeliveriesInPostgres implements Deliveries {
    private final Pool pool;
    private final SealedSecrets secrets;

    DeliveriesInPostgres(Pool pool, SealedSecrets secrets) {
        this.pool = pool;
        this.secrets = secrets;
    }

    @Override
    public Uni<Void> add(Delivery delivery, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO webhook_delivery (id, account_id, order_id, url, sealed_secret, payload,
                                                              traceparent, state, attempts, due_at, created_at)
                                VALUES (:id, :account, :order, :url, :secret, :payload,
                                        CAST(:traceparent AS text), 'WAITING', 0, :now, :now)""")
                        .setParameter("id", delivery.id())
                        .setParameter("account", delivery.account())
                        .setParameter("order", delivery.order())
                        .setParameter("url", delivery.url().toString())
                        .setParameter("secret", secrets.sealText(delivery.secret(), secretContext(delivery.id())))
                        .setParameter("payload", delivery.payload())
                        .setParameter("traceparent", delivery.traceparent())
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Delivery>> claimDue(int atMost, Instant now, Duration lease) {
        return pool.preparedQuery("""
                        UPDATE webhook_delivery
                           SET due_at = $3, attempts = attempts + 1
                         WHERE id IN (SELECT id FROM webhook_delivery
                                       WHERE state = 'WAITING' AND due_at <= $2
                                       ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, account_id, order_id, url, sealed_secret, payload, attempts, traceparent""")
                .execute(Tuple.of(atMost, at(now), at(now.plus(lease))))
                .map(rows -> rows.stream().map(this::delivery).toList());
    }

    @Override
    public Uni<Void> settle(Delivery delivery, Attempt attempt, Verdict verdict) {
        return pool.withTransaction(connection -> keep(connection, delivery, attempt)
                .chain(() -> switch (verdict) {
                    case Verdict.Delivered() -> become(connection, delivery, "DELIVERED", attempt.at());
                    case Verdict.GivenUp() -> become(connection, delivery, "GIVEN_UP", attempt.at());
                    case Verdict.TryAgain(var next) -> become(connection, delivery, "WAITING", next);
                }));
    }

    private static Uni<Void> keep(SqlConnection connection, Delivery delivery, Attempt attempt) {
        @Nullable Integer status = null;
        @Nullable String response = null;
        @Nullable String failure = null;
        switch (attempt.result()) {
            case Attempt.Answered answered -> {
                status = answered.status();
                // PostgreSQL has no text with NUL, and a receiver may answer anything.
                response = answered.body().replace("\0", "");
            }
            case Attempt.Unanswered unanswered -> failure = unanswered.failure();
        }
        return connection
                .preparedQuery("""
                        INSERT INTO webhook_attempt (delivery_id, number, attempted_at, duration_millis, status,
                                                     response, failure)
                        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING""")
                .execute(Tuple.from(java.util.Arrays.asList(
                        delivery.id(),
                        delivery.attempt(),
                        at(attempt.at()),
                        Math.toIntExact(attempt.duration().toMillis()),
                        status,
                        response,
                        failure)))
                .replaceWithVoid();
    }

    private static Uni<Void> become(SqlConnection connection, Delivery delivery, String state, Instant due) {
        // Only the attempt that still has the lease may say what comes next.
        return connection
                .preparedQuery("UPDATE webhook_delivery SET state = $3, due_at = $4 WHERE id = $1 AND attempts = $2")
                .execute(Tuple.of(delivery.id(), delivery.attempt(), state, at(due)))
                .replaceWithVoid();
    }

    private Delivery delivery(Row row) {
        UUID id = row.getUUID("id");
        return new Delivery(
                id,
                row.getUUID("account_id"),
                row.getLong("order_id"),
                URI.create(row.getString("url")),
                secrets.openText(row.getString("sealed_secret"), secretContext(id)),
                row.getString("payload"),
                row.getInteger("attempts"),
                row.getString("traceparent"));
    }

    static String secretContext(UUID delivery) {
        return "webhook " + delivery;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
