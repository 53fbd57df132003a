package rufwerk.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.events.EventProducer;
import rufwerk.kit.time.PollingLoop;

/**
 * Sends what waits in the outbox to Kafka and removes it once the broker has it.
 *
 * <p>An advisory lock lets one replica send at a time. A batch holds at most one event per key, so that a send that
 * fails can never be overtaken by a later event of the same key. A crash between sending and removing sends again;
 * consumers recognise that by the event id.
 */
@ApplicationScoped
class OutboxRelay {
    private static final int BATCH = 500;
    private static final long LOCK = 0x72756677_6f757462L;

    private final Pool pool;
    private final EventProducer producer;
    private final MeterRegistry metrics;
    private final PollingLoop loop =
            new PollingLoop("outbox-relay", () -> sendBatch().await().indefinitely());

    OutboxRelay(Pool pool, EventProducer producer, MeterRegistry metrics) {
        this.pool = pool;
        this.producer = producer;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** An event was appended and is about to be committed. */
    void wake() {
        loop.wake();
    }

    private Uni<Integer> sendBatch() {
        return pool.withTransaction(connection -> connection
                .preparedQuery("SELECT pg_try_advisory_xact_lock($1)")
                .execute(Tuple.of(LOCK))
                .chain(locked -> locked.iterator().next().getBoolean(0)
                        ? sendOldest(connection)
                        : Uni.createFrom().item(0)));
    }

    private Uni<Integer> sendOldest(SqlConnection connection) {
        return connection
                .preparedQuery("""
                        SELECT DISTINCT ON (topic, record_key)
                               id, topic, record_key, event_type, payload, occurred_at, traceparent
                          FROM (SELECT * FROM outbox ORDER BY position LIMIT $1) AS oldest
                         ORDER BY topic, record_key, position""")
                .execute(Tuple.of(BATCH))
                .map(rows -> rows.stream().map(OutgoingEvent::of).toList())
                // Kafka's producer may block while it looks for the brokers.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(events -> events.isEmpty() ? Uni.createFrom().item(0) : sendAndRemove(connection, events));
    }

    private Uni<Integer> sendAndRemove(SqlConnection connection, List<OutgoingEvent> events) {
        List<Uni<@Nullable UUID>> sends = events.stream()
                .map(event -> producer.send(event.record())
                        .replaceWith(event.id())
                        .onFailure()
                        .invoke(e ->
                                Log.warnf("Event %s %s was not sent: %s", event.type(), event.id(), e.getMessage()))
                        .onFailure()
                        .recoverWithNull())
                .toList();
        return Uni.join().all(sends).andFailFast().chain(ids -> {
            UUID[] sent = ids.stream().filter(java.util.Objects::nonNull).toArray(UUID[]::new);
            metrics.counter("rufwerk.outbox.sent").increment(sent.length);
            return connection
                    .preparedQuery("DELETE FROM outbox WHERE id = ANY($1)")
                    .execute(Tuple.of(sent))
                    .replaceWith(sent.length);
        });
    }
}
