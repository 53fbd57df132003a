package rufwerk.orders.webhooks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a customer's server, claimed for an attempt.
 *
 * @param id the {@code webhook-id}: the same at every attempt, so that receivers recognise a repetition
 * @param lane the receiver, of which only so many attempts run at a time
 * @param host what may be dead, together with all receivers on it
 * @param payload JSON without a secret
 * @param attempt the number of this attempt, from 1
 * @param tries attempts since it was made or replayed, this one included
 */
public record Delivery(
        UUID id,
        UUID account,
        Target target,
        String lane,
        String host,
        String payload,
        int attempt,
        int tries,
        @Nullable String traceparent) {

    /** Without secret and payload. */
    @Override
    public String toString() {
        return "delivery " + id;
    }
}
