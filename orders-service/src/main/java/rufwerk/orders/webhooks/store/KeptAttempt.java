package rufwerk.orders.webhooks.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.webhooks.Attempt;

/** An attempt as it is stored. */
record KeptAttempt(
        Instant at,
        int durationMillis,
        @Nullable Integer status,
        @Nullable String response,
        @Nullable String failure) {

    static KeptAttempt of(Attempt attempt) {
        int millis = Math.toIntExact(attempt.duration().toMillis());
        return switch (attempt.result()) {
            case Attempt.Answered(var status, var body, var retryAfter) ->
                // PostgreSQL has no text with NUL, and a receiver may answer anything.
                new KeptAttempt(attempt.at(), millis, status, body.replace("\0", ""), null);
            case Attempt.Unanswered(var failure) -> new KeptAttempt(attempt.at(), millis, null, null, failure);
            case Attempt.Unsent(var failure) -> new KeptAttempt(attempt.at(), millis, null, null, failure);
        };
    }
}
