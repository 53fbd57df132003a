package rufwerk.orders.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about one delivery.
 *
 * @param payload JSON without a secret
 * @param attempts the latest hundred, oldest first
 */
public record DeliveryStory(KeptDelivery delivery, String payload, List<Chapter> attempts) {
    public DeliveryStory {
        attempts = List.copyOf(attempts);
    }

    /**
     * One attempt.
     *
     * @param response at most the first 4 KiB
     * @param failure why there was no answer; null when there was one
     */
    public record Chapter(
            int number,
            Instant at,
            int durationMillis,
            @Nullable Integer status,
            @Nullable String response,
            @Nullable String failure) {}
}
