package rufwerk.durchwahl.lease.web;

import java.time.Duration;
import java.time.Instant;

/** What {@code Retry-After} says. */
final class RetryAfter {
    private RetryAfter() {}

    /** Rounded up, so that whoever waits exactly that long is not refused again. */
    static long seconds(Instant now, Instant then) {
        return Math.max(1, Duration.between(now, then).plusMillis(999).toSeconds());
    }
}
