package rufwerk.orders.webhooks.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import rufwerk.orders.webhooks.Workers;

/**
 * Workers in {@code webhook_worker}, each a row that it writes twice a second.
 *
 * <p>No claim lasts longer than a minute, not even that of a worker that lives: it has forgotten it.
 */
@ApplicationScoped
class WorkersInPostgres implements Workers {
    private final Pool pool;

    WorkersInPostgres(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> keepAlive(UUID worker) {
        return pool.preparedQuery("""
                        INSERT INTO webhook_worker (id, alive_until) VALUES ($1, now() + interval '2 seconds')
                            ON CONFLICT (id) DO UPDATE SET alive_until = EXCLUDED.alive_until""").execute(Tuple.of(worker)).replaceWithVoid();
    }

    @Override
    public Uni<Void> leave(UUID worker) {
        return pool.preparedQuery("DELETE FROM webhook_worker WHERE id = $1")
                .execute(Tuple.of(worker))
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> recover(Instant now) {
        return pool.preparedQuery("""
                        WITH buried AS (
                            DELETE FROM webhook_worker WHERE alive_until < now() - interval '1 minute'
                        ), lost AS (
                            SELECT id, attempts, claimed_at FROM webhook_delivery AS d
                             WHERE state = 'SENDING'
                               AND (claimed_at < now() - interval '1 minute'
                                    OR NOT EXISTS (SELECT FROM webhook_worker AS w
                                                    WHERE w.id = d.worker_id AND w.alive_until > now()))
                               FOR UPDATE SKIP LOCKED
                        ), noted AS (
                            INSERT INTO webhook_attempt (delivery_id, number, attempted_at, duration_millis, failure)
                            SELECT id, attempts, claimed_at, 0, 'The sender was stopped amid the attempt' FROM lost
                                ON CONFLICT DO NOTHING
                        )
                        UPDATE webhook_delivery AS d
                           SET state = 'WAITING', due_at = $1, worker_id = NULL, claimed_at = NULL
                          FROM lost WHERE d.id = lost.id""")
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .map(recovered -> recovered.rowCount());
    }
}
