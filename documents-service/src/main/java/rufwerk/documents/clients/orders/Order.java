package rufwerk.documents.clients.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its customer sees it.
 *
 * @param state for example {@code COMPLETED}
 * @param history null in lists
 */
public record Order(
        long orderId,
        String state,
        @Nullable String phoneNumber,
        UUID verificationId,
        @Nullable String linkToNumber,
        @Nullable String failureReason,
        @Nullable String label,
        Instant receivedAt,
        @Nullable List<Change> history) {

    /** What it was from then on. */
    public record Change(String state, @Nullable String reason, Instant at) {}

    /** Orders, newest first; without a cursor this page is the last one. */
    public record Page(List<Order> orders, @Nullable String nextCursor) {}

    /** Whose order it is. */
    public record Owner(UUID accountId) {}
}
