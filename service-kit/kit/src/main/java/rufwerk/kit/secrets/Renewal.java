package rufwerk.kit.secrets;

import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far one store has come, as this replica knows it: for the metrics, and for people who read the log. */
final class Renewal {
    private static final Duration COUNTED_EVERY = Duration.ofSeconds(5);
    private static final Duration REPORTED_EVERY = Duration.ofSeconds(10);

    private final String store;
    private final Clock clock;
    private volatile long left;
    private String key = "";
    private Instant counted = Instant.MIN;
    private Instant reported = Instant.MIN;
    private boolean stuck;
    private long done;

    Renewal(String store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    String store() {
        return store;
    }

    long left() {
        return left;
    }

    /** Counting costs something, so it is done now and then, and as soon as another key seals. */
    boolean mustCount(String currentKey) {
        return !currentKey.equals(key) || !clock.instant().isBefore(counted.plus(COUNTED_EVERY));
    }

    void counted(String currentKey, long remaining) {
        if (!currentKey.equals(key)) {
            key = currentKey;
            done = 0;
        }
        counted = clock.instant();
        left = remaining;
        stuck = false;
        if (remaining == 0 && done > 0) {
            Log.infof("All %s are under master key %s, %,d of them sealed again", store, key, done);
            done = 0;
        }
    }

    /** False after a batch that could do nothing, until the next count: a value may be locked, or open no more. */
    boolean hasWork() {
        return left > 0 && !stuck;
    }

    void advanced(int count) {
        if (count == 0) {
            stuck = true;
            return;
        }
        if (done == 0) {
            Log.infof("Sealing %,d %s again, under master key %s", left, store, key);
            reported = clock.instant();
        }
        done += count;
        left = Math.max(0, left - count);
        if (!clock.instant().isBefore(reported.plus(REPORTED_EVERY))) {
            Log.infof("Sealed %,d of %,d %s again", done, done + left, store);
            reported = clock.instant();
        }
    }
}
