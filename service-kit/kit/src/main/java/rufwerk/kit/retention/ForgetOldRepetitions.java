package rufwerk.kit.retention;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Forgets what no repetition can ask for any more: inbox rows after 35 days, which is longer than Kafka keeps a record
 * unless told otherwise, answers to an {@code Idempotency-Key} after 24 hours, and counts of periods that are over.
 *
 * <p>Every replica does it once an hour, in bounded bites; that they do the same work does no harm.
 */
@ApplicationScoped
class ForgetOldRepetitions {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration INBOX = Duration.ofDays(35);
    private static final Duration IDEMPOTENCY_KEYS = Duration.ofHours(24);
    private static final int BITE = 10_000;

    private final Vertx vertx;
    private final Pool pool;
    private final Clock clock;

    ForgetOldRepetitions(Vertx vertx, Pool pool, Clock clock) {
        this.vertx = vertx;
        this.pool = pool;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                EVERY.toMillis(),
                timer -> forget().subscribe()
                        .with(
                                forgotten -> Log.infof("Forgot %d old inbox rows, answers and counts", forgotten),
                                failure -> Log.warnf("Old rows are forgotten later: %s", failure.getMessage())));
    }

    /** How many rows were deleted. */
    Uni<Integer> forget() {
        Instant now = clock.instant();
        return deleteBefore("inbox", "received_at", now.minus(INBOX))
                .chain(inbox -> deleteBefore("idempotency_key", "created_at", now.minus(IDEMPOTENCY_KEYS))
                        .chain(keys ->
                                deleteBefore("request_count", "ends_at", now).map(counts -> inbox + keys + counts)));
    }

    private Uni<Integer> deleteBefore(String table, String column, Instant time) {
        String delete = "DELETE FROM %1$s WHERE ctid IN (SELECT ctid FROM %1$s WHERE %2$s < $1 LIMIT $2)";
        return pool.preparedQuery(delete.formatted(table, column))
                .execute(Tuple.of(time.atOffset(ZoneOffset.UTC), BITE))
                .chain(deleted -> deleted.rowCount() < BITE
                        ? Uni.createFrom().item(deleted.rowCount())
                        : deleteBefore(table, column, time).map(more -> more + BITE));
    }
}
