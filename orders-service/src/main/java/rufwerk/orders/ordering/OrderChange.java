package rufwerk.orders.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order's history.
 *
 * @param state what it was from then on
 * @param reason the code of a {@link FailureReason}; null where there is none
 */
public record OrderChange(OrderState state, @Nullable String reason, Instant at) {}
