package rufwerk.orders.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an order. */
public sealed interface OrderEvent {
    OrderDetails order();

    Instant at();

    /** The {@code traceparent} of whoever wanted it, where that is not what runs now. */
    default @Nullable String cause() {
        return null;
    }

    record OrderPlaced(
            OrderDetails order, Instant at, @Nullable String cause) implements OrderEvent {}

    record OrderCompleted(OrderDetails order, PhoneNumber number, Instant at) implements OrderEvent {}

    record OrderFailed(OrderDetails order, FailureReason reason, Instant at) implements OrderEvent {}

    /** The customer gives the number back, from {@code endsAt} on. */
    record OrderEnding(OrderDetails order, PhoneNumber number, Instant endsAt, Instant at) implements OrderEvent {}

    /**
     * The customer does not want the number, or not any more.
     *
     * @param number what the order had; null when it had none as far as we knew
     */
    record OrderCancelled(OrderDetails order, @Nullable PhoneNumber number, Instant at) implements OrderEvent {}

    /** The number is the account's no more, and the order had nothing to do with it. */
    record OrderEnded(OrderDetails order, PhoneNumber number, NumberEnd end, Instant at) implements OrderEvent {}
}
