package rufwerk.numbers.sms;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.sms.AttemptResult.Delivered;
import rufwerk.numbers.sms.AttemptResult.Failed;
import rufwerk.numbers.sms.AttemptResult.Refused;
import rufwerk.numbers.sms.Forwarding.State;

/**
 * What an attempt leads to.
 *
 * @param dueAt when the next attempt is made, if there is one
 * @param failure null when there was none
 */
public record Settlement(
        State state, Instant dueAt, @Nullable String failure) {

    static Settlement of(AttemptResult result, int attempt, Instant now) {
        return switch (result) {
            case Delivered() -> new Settlement(State.DELIVERED, now, null);
            case Refused(var reason) -> new Settlement(State.FAILED, now, reason);
            case Failed(var reason) -> {
                Optional<Instant> next = RetryWaits.after(attempt).map(now::plus);
                yield new Settlement(next.isPresent() ? State.WAITING : State.FAILED, next.orElse(now), reason);
            }
        };
    }
}
