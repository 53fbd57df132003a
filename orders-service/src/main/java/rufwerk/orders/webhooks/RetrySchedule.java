package rufwerk.orders.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery that failed is tried again.
 *
 * <pre>
 * after attempt  1    2      3       4    5    6     7     8     9     10
 * wait           5s   5min   30min   2h   5h   10h   14h   20h   24h   given up
 * </pre>
 *
 * Each wait is up to a tenth longer, so that many deliveries that failed together do not return together. A longer
 * {@code Retry-After} is honoured, up to a day.
 */
final class RetrySchedule {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);

    private RetrySchedule() {}

    /**
     * The time of the next attempt; empty when this was the last.
     *
     * @param made attempts made so far, at least 1
     * @param spread between 0 and 1, how much of the jitter to add
     */
    static Optional<Instant> next(int made, Instant now, @Nullable Duration retryAfter, double spread) {
        if (made > WAITS.size()) {
            return Optional.empty();
        }
        Duration wait = WAITS.get(made - 1);
        Duration withJitter = wait.plusMillis((long) (wait.toMillis() / 10.0 * spread));
        return Optional.of(now.plus(longer(withJitter, retryAfter)));
    }

    private static Duration longer(Duration wait, @Nullable Duration retryAfter) {
        if (retryAfter == null) {
            return wait;
        }
        Duration asked = retryAfter.compareTo(LONGEST_RETRY_AFTER) < 0 ? retryAfter : LONGEST_RETRY_AFTER;
        return asked.compareTo(wait) > 0 ? asked : wait;
    }
}
