package rufwerk.orders.webhooks;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What this replica has learnt about a host. A new one gets a few attempts at a time and more with every answer; each
 * failure to answer halves them. After five in a row there is a pause, then a single attempt decides about the next:
 *
 * <pre>
 * pause   1    2    3    4     5     6 …
 *        10s  20s  40s  80s  160s  5min
 * </pre>
 */
final class Host {
    static final int FIRST_WINDOW = 8;
    private static final int MOST_FAILURES = 5;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final int most;
    private int window;
    private int underWay;
    private int failures;
    private Duration nextPause = SHORTEST_PAUSE;
    private @Nullable Instant pausedUntil;

    Host(int most) {
        this.most = most;
        this.window = Math.min(FIRST_WINDOW, most);
    }

    int free(Instant now) {
        return isPaused(now) ? 0 : Math.max(0, window - underWay);
    }

    void begun() {
        underWay++;
    }

    /** Nothing was learnt: we did not even try to reach it. */
    void ended() {
        underWay--;
    }

    void answered() {
        ended();
        window = Math.min(most, window + 1);
        failures = 0;
        nextPause = SHORTEST_PAUSE;
        pausedUntil = null;
    }

    void failedToAnswer(Instant now) {
        ended();
        window = Math.max(1, window / 2);
        failures++;
        // Those that were under way when it began say nothing new.
        if (failures >= MOST_FAILURES && !isPaused(now)) {
            window = 1;
            pausedUntil = now.plus(nextPause);
            Duration doubled = nextPause.multipliedBy(2);
            nextPause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
    }

    boolean isPaused(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }

    /** Forgetting it costs no more than beginning small again. */
    boolean isForgettable() {
        return underWay == 0 && failures == 0;
    }
}
