package rufwerk.kit.events;

import java.time.Duration;
import java.util.List;

/**
 * How often the record at the head of a partition was tried.
 *
 * <pre>
 * attempt      1      2      3      4      5      6, 7, …
 * next after   100ms  500ms  2s     5s     10s    parked, or 10s while the database does not answer
 * </pre>
 */
final class Attempts {
    private static final List<Duration> WAITS = List.of(
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10));

    private long offset = -1;
    private int made;

    int count(long triedOffset) {
        made = triedOffset == offset ? made + 1 : 1;
        offset = triedOffset;
        return made;
    }

    boolean areUsedUp() {
        return made > WAITS.size();
    }

    Duration untilNext() {
        return WAITS.get(Math.clamp(made - 1, 0, WAITS.size() - 1));
    }
}
