package rufwerk.orders.ordering;

import java.time.Instant;

/** What happened to an order. */
public sealed interface OrderEvent {
    OrderDetails order();

    Instant at();

    record OrderPlaced(OrderDetails order, Instant at) implements OrderEvent {}

    record OrderCompleted(OrderDetails order, PhoneNumber number, Instant at) implements OrderEvent {}

    record OrderFailed(OrderDetails order, FailureReason reason, Instant at) implements OrderEvent {}
}
