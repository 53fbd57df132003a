package rufwerk.documents.clients.orders;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook delivery.
 *
 * @param endpointId null when it goes to the push URL of an order
 * @param state {@code waiting}, {@code sending}, {@code delivered} or {@code failed}
 */
public record Delivery(
        UUID id,
        String eventType,
        @Nullable UUID endpointId,
        @Nullable Long orderId,
        String url,
        String state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt) {

    /** Deliveries, newest first; without a cursor this page is the last one. */
    public record Page(List<Delivery> deliveries, @Nullable String nextCursor) {}

    /** A delivery with what was sent and what came back. */
    public record Story(Delivery delivery, JsonNode payload, List<Attempt> attempts) {}

    /** One attempt: a status and an answer, or why there was none. */
    public record Attempt(
            int number,
            Instant at,
            int durationMillis,
            @Nullable Integer status,
            @Nullable String response,
            @Nullable String failure) {}
}
