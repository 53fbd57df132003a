package rufwerk.orders.webhooks;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a customer's server.
 *
 * @param id the {@code webhook-id}: the same at every attempt, so that receivers recognise a repetition
 * @param payload JSON without the secret
 * @param attempt the number of this attempt, from 1; 0 before the first
 */
public record Delivery(
        UUID id,
        UUID account,
        long order,
        URI url,
        String secret,
        String payload,
        int attempt,
        @Nullable String traceparent) {

    /** Without secret and payload. */
    @Override
    public String toString() {
        return "delivery " + id + " of order " + order;
    }
}
