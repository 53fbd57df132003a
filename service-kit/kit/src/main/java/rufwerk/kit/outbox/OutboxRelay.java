package rufwerk.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
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

    /** The outbox is empty at one moment and full at the next: no plan fits both, so none is kept. */
    private static final String TAKE_TURN =
            "SELECT pg_try_advisory_xact_lock($1), set_config('plan_cache_mode', 'force_custom_plan', true)";

    /** Of each key that has something new the oldest event, which may have appeared late before the reading place. */
    private static final String OLDEST = """
            WITH next AS MATERIALIZED (
                SELECT position, topic, record_key FROM outbox WHERE position > $2 ORDER BY position LIMIT $1
            )
            SELECT oldest.*, (SELECT max(position) FROM next) AS reached
              FROM (SELECT DISTINCT topic, record_key FROM next) AS waiting
             CROSS JOIN LATERAL (
                   SELECT id, topic, record_key, event_type, payload, occurred_at, traceparent
                     FROM outbox
                    WHERE outbox.topic = waiting.topic AND outbox.record_key = waiting.record_key
                    ORDER BY position
                    LIMIT 1) AS oldest""";

    /** Also tells what is left of what was read: later events of a key, and what could not be sent. */
    private static final String REMOVE = """
            WITH removed AS (
                DELETE FROM outbox WHERE id = ANY ($1)
            )
            SELECT min(position) AS oldest
              FROM outbox
             WHERE position > $2 AND position <= $3 AND id <> ALL ($1)""";

    private final Pool pool;
    private final EventProducer producer;
    private final MeterRegistry metrics;
    private final ReadingPlace place = new ReadingPlace();
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
                        .preparedQuery(TAKE_TURN)
                        .execute(Tuple.of(LOCK))
                        .chain(locked -> locked.iterator().next().getBoolean(0)
                                ? sendOldest(connection, place.after())
                                : Uni.createFrom().item(Sent.NOTHING)))
                .invoke(sent -> sent.noteAt(place))
                .map(Sent::count);
    }

    private Uni<Sent> sendOldest(SqlConnection connection, long after) {
        long begin = System.nanoTime();
        return connection
                .preparedQuery(OLDEST)
                .execute(Tuple.of(BATCH, after))
                .invoke(rows -> place.read(after, System.nanoTime() - begin))
                // Kafka's producer may block while it looks for the brokers.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Sent.NOTHING)
                        : sendAndRemove(connection, after, rows));
    }

    private Uni<Sent> sendAndRemove(SqlConnection connection, long after, RowSet<Row> rows) {
        long reached = rows.iterator().next().getLong("reached");
        List<Uni<@Nullable UUID>> sends = rows.stream()
                .map(OutgoingEvent::of)
                .map(event -> producer.send(event.record())
                        .replaceWith(event.id())
                        .onFailure()
                        .invoke(e ->
                                Log.warnf("Event %s %s was not sent: %s", event.type(), event.id(), e.getMessage()))
                        .onFailure()
                        .recoverWithNull())
                .toList();
        return Uni.join().all(sends).andFailFast().chain(ids -> {
            UUID[] sent = ids.stream().filter(Objects::nonNull).toArray(UUID[]::new);
            metrics.counter("rufwerk.outbox.sent").increment(sent.length);
            return connection
                    .preparedQuery(REMOVE)
                    .execute(Tuple.of(sent, after, reached))
                    .map(left -> new Sent(
                            sent.length,
                            Objects.requireNonNullElse(left.iterator().next().getLong("oldest"), reached + 1) - 1));
        });
    }

    /**
     * What a batch came to.
     *
     * @param done nothing that was read waits up to here
     */
    private record Sent(int count, long done) {
        private static final Sent NOTHING = new Sent(0, Long.MIN_VALUE);

        void noteAt(ReadingPlace place) {
            if (this != NOTHING) {
                place.goOnAfter(done);
            }
        }
    }
}
