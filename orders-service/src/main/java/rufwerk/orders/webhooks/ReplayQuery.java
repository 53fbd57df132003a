package rufwerk.orders.webhooks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries of an account shall be made again.
 *
 * @param states of those that have ended
 * @param until exclusive
 * @param endpoint null: any, and push URLs too
 */
public record ReplayQuery(
        UUID account,
        Set<DeliveryState> states,
        Instant since,
        Instant until,
        @Nullable UUID endpoint) {
    public ReplayQuery {
        states = Set.copyOf(states);
    }
}
