package rufwerk.durchwahl.lease.web;

import rufwerk.durchwahl.book.Asker;

/** Who asks, or why they are turned away. */
sealed interface Recognition {
    record Recognised(Asker asker) implements Recognition {}

    /** @param retryAfterSeconds 0: asking again is no use */
    record TurnedAway(ErrorCode code, long retryAfterSeconds) implements Recognition {}
}
