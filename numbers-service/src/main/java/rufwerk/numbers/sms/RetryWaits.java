package rufwerk.numbers.sms;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long a forwarding that failed waits.
 *
 * <pre>
 * after attempt  1    2     3      4       5       6    7    8    9    10    11
 * wait           5s   30s   2min   10min   30min   1h   2h   4h   8h   24h   given up
 * </pre>
 */
final class RetryWaits {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private RetryWaits() {}

    /** Empty when this attempt, counted from 1, was the last. */
    static Optional<Duration> after(int attempt) {
        return attempt > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(attempt - 1));
    }
}
