package rufwerk.orders.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it is remembered.
 *
 * @param sequence its place in the account's list; later ones have higher numbers
 * @param endpoint null when it goes to the push URL of an order
 * @param nextAttemptAt null when there is none, or it depends on another delivery
 */
public record KeptDelivery(
        UUID id,
        long sequence,
        String eventType,
        @Nullable UUID endpoint,
        @Nullable Long order,
        URI url,
        DeliveryState state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt) {}
