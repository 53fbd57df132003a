package rufwerk.orders.webhooks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries of an account are asked for, newest first; what is null does not matter.
 *
 * @param before the sequence at which the page before ended
 */
public record DeliveryQuery(
        UUID account,
        @Nullable UUID endpoint,
        @Nullable Long order,
        @Nullable DeliveryState state,
        @Nullable Long before,
        int limit) {}
