package rufwerk.orders.ordering.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.ordering.OrderEvent.OrderCancelled;
import rufwerk.orders.ordering.PhoneNumber;

/** {@code orders.order.cancelled}: whatever number the order has or is about to get goes back. */
record OrderCancelledMessage(
        long orderId, UUID accountId, @Nullable String phoneNumber, Instant cancelledAt) {

    static OrderCancelledMessage of(OrderCancelled event) {
        PhoneNumber number = event.number();
        return new OrderCancelledMessage(
                event.order().id().value(),
                event.order().account().value(),
                number == null ? null : number.e164(),
                event.at());
    }
}
