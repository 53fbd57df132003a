package rufwerk.orders.ordering.messaging;

import java.time.Instant;
import java.util.UUID;
import rufwerk.orders.ordering.OrderEvent.OrderCompleted;

/** {@code orders.order.completed}. */
record OrderCompletedMessage(long orderId, UUID accountId, String phoneNumber, Instant completedAt) {

    static OrderCompletedMessage of(OrderCompleted event) {
        return new OrderCompletedMessage(
                event.order().id().value(),
                event.order().account().value(),
                event.number().e164(),
                event.at());
    }
}
