package rufwerk.orders.webhooks.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.webhooks.KeptDelivery;

/** A delivery in a list. */
record DeliveryView(
        @Schema(description = "Also the webhook-id of every attempt")
        UUID id,

        @Schema(examples = "orders.order.completed") String eventType,

        @Schema(description = "null: to the push_url of the order") @Nullable
        UUID endpointId,

        @Nullable Long orderId,
        String url,

        @Schema(description = "waiting, sending, delivered or failed", examples = "delivered")
        String state,

        int attempts,

        @Schema(description = "null: there is none, or it depends on an earlier delivery about the same order")
        @Nullable
        Instant nextAttemptAt,

        Instant createdAt) {

    static DeliveryView of(KeptDelivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.eventType(),
                delivery.endpoint(),
                delivery.order(),
                delivery.url().toString(),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                delivery.createdAt());
    }
}
