package rufwerk.orders.ordering;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an order waits for numbers-service.
 *
 * @param askAgainAfter so long without an answer, and it is asked once more
 * @param giveUpAfter so long since the first time, and the order fails
 */
public record Deadlines(Duration askAgainAfter, Duration giveUpAfter) {

    /** Orders last asked about then or before are due. */
    public Instant askedBefore(Instant now) {
        return now.minus(askAgainAfter);
    }

    boolean isOver(Instant placedAt, Instant now) {
        return !placedAt.plus(giveUpAfter).isAfter(now);
    }
}
