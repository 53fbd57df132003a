package rufwerk.orders.webhooks;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Deliveries as they lie in the table. */
final class TestDeliveries {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Pool pool;
    private final UUID account;

    TestDeliveries(Pool pool, String account) {
        this.pool = pool;
        this.account = UUID.fromString(account);
    }

    /** Each about something else. */
    void waiting(int count, String endpoint, String url) {
        pool.preparedQuery("""
                        INSERT INTO webhook_delivery (id, account_id, endpoint_id, event_type, stream, lane, host, url,
                                                      payload, state, attempts, due_at, created_at)
                        SELECT gen_random_uuid(), $1, $2, 'orders.webhook-endpoint.test', gen_random_uuid()::text,
                               ($2::uuid)::text, lower(substring($3::text FROM '^[a-z]+://([^/?#]+)')), $3,
                               '{"type":"waiting"}', 'WAITING', 0, now() - interval '1 hour', now()
                          FROM generate_series(1, $4)""")
                .execute(Tuple.of(account, UUID.fromString(endpoint), url, count))
                .await()
                .atMost(SOON);
    }

    /** A worker that others believe alive for so long. */
    UUID worker(Duration lifetime) {
        UUID worker = UUID.randomUUID();
        run(
                "INSERT INTO webhook_worker (id, alive_until) VALUES ($1, now() + $2 * interval '1 millisecond')",
                worker,
                (double) lifetime.toMillis());
        return worker;
    }

    /** As a worker leaves it that was killed just after its last beat. */
    String claimedByAWorkerThatWasJustKilled(String endpoint, String url) {
        UUID id = UUID.randomUUID();
        UUID worker = worker(Duration.ofSeconds(2));
        pool.preparedQuery("""
                        INSERT INTO webhook_delivery (id, account_id, endpoint_id, event_type, stream, lane, host, url,
                                                      payload, state, attempts, tries, due_at, created_at, worker_id,
                                                      claimed_at)
                        VALUES ($1, $2, $3, 'orders.webhook-endpoint.test', ($1::uuid)::text, ($3::uuid)::text,
                                lower(substring($4::text FROM '^[a-z]+://([^/?#]+)')), $4, '{"type":"recovered"}',
                                'SENDING', 1, 1, now(), now(), $5, now())""")
                .execute(Tuple.of(id, account, UUID.fromString(endpoint), url, worker))
                .await()
                .atMost(SOON);
        return id.toString();
    }

    void run(String sql, Object... values) {
        pool.preparedQuery(sql).execute(Tuple.from(List.of(values))).await().atMost(SOON);
    }
}
