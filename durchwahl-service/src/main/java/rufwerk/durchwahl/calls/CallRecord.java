package rufwerk.durchwahl.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.routing.CallId;
import rufwerk.durchwahl.routing.CalledNumber;

/**
 * What a switch tells of a call that is over, times to the millisecond.
 *
 * @param answeredAt null when nobody answered
 * @param seconds talked, as the switch counted them: rounding up may make it one more than the times tell
 */
public record CallRecord(
        CallId id,
        CalledNumber called,
        Instant startedAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        int seconds) {

    /** @throws IllegalArgumentException with a message for whoever sent the record */
    public CallRecord {
        startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
        answeredAt = answeredAt == null ? null : answeredAt.truncatedTo(ChronoUnit.MILLIS);
        endedAt = endedAt.truncatedTo(ChronoUnit.MILLIS);
        if (endedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("A call does not end before it starts");
        }
        if (answeredAt != null && (answeredAt.isBefore(startedAt) || answeredAt.isAfter(endedAt))) {
            throw new IllegalArgumentException("A call is answered between its start and its end");
        }
        if (seconds < 0 || seconds > longest(answeredAt, endedAt)) {
            throw new IllegalArgumentException("Nobody talks longer than from the answer to the end of a call");
        }
    }

    public boolean wasAnswered() {
        return answeredAt != null;
    }

    private static long longest(@Nullable Instant answeredAt, Instant endedAt) {
        return answeredAt == null
                ? 0
                : Duration.between(answeredAt, endedAt).plusSeconds(1).toSeconds();
    }
}
