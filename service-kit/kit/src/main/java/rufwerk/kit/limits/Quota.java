package rufwerk.kit.limits;

import java.time.Duration;
import java.time.Instant;

/**
 * What is left after a request was counted.
 *
 * @param granted whether the request was within the limit
 * @param remaining at least so many are left in this period, as far as this replica knows
 * @param resetAt when the next period begins
 */
public record Quota(boolean granted, int limit, int remaining, Instant resetAt) {

    /** Whole seconds until another try makes sense, rounded up so that it is never too early. */
    public long retryAfterSeconds(Instant now) {
        return Math.max(1, Duration.between(now, resetAt).plusMillis(999).toSeconds());
    }
}
