package rufwerk.orders.webhooks;

import java.util.Map;
import java.util.UUID;
import rufwerk.orders.endpoints.WebhookEndpoint.Reason;

/**
 * What follows from settled attempts.
 *
 * @param released how many waited for them, and are due now
 * @param toDisable endpoints that shall not be called any more
 */
public record Settled(int released, Map<UUID, Reason> toDisable) {
    public Settled {
        toDisable = Map.copyOf(toDisable);
    }
}
