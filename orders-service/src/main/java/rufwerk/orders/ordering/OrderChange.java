package rufwerk.orders.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order's history.
 *
 * @param state what it was from then on
 * @param reason the code of a {@link FailureReason} or of a {@link NumberEnd}, or {@link #NUMBER_RETURNED}; null where
 *     there is none
 */
public record OrderChange(OrderState state, @Nullable String reason, Instant at) {
    /** numbers-service has confirmed that it took back what the order had or was about to get. */
    public static final String NUMBER_RETURNED = "number_returned";
}
