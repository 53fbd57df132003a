package rufwerk.kit.limits;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The count that all replicas share, in the service's database. */
class SharedCount {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Pool pool;

    SharedCount(Pool pool) {
        this.pool = pool;
    }

    /**
     * @param granted so many of the share lie within the limit
     * @param leftForAll so many are still to be had
     */
    record Share(int granted, int leftForAll) {}

    /** Never fails: a limit must not become an outage. */
    Uni<Share> take(String subject, Limit limit, Instant endsAt) {
        int wanted = limit.share();
        return pool.preparedQuery("""
                        INSERT INTO request_count AS known (subject, ends_at, used) VALUES ($1, $2, $3)
                        ON CONFLICT (subject) DO UPDATE
                           SET used = CASE WHEN known.ends_at < excluded.ends_at THEN excluded.used
                                           ELSE known.used + excluded.used END,
                               ends_at = greatest(known.ends_at, excluded.ends_at)
                        RETURNING used""")
                .execute(Tuple.of(subject, endsAt.atOffset(ZoneOffset.UTC), wanted))
                .map(rows -> share(rows.iterator().next().getLong(0), wanted, limit))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> Log.warnf("Requests are not counted now: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(new Share(wanted, limit.requests()));
    }

    private static Share share(long used, int wanted, Limit limit) {
        long before = used - wanted;
        return new Share(
                (int) Math.clamp(limit.requests() - before, 0, wanted), (int) Math.max(0, limit.requests() - used));
    }
}
