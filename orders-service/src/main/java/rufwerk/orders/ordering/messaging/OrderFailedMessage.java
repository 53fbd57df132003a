package rufwerk.orders.ordering.messaging;

import java.time.Instant;
import java.util.UUID;
import rufwerk.orders.ordering.OrderEvent.OrderFailed;

/** {@code orders.order.failed}. */
record OrderFailedMessage(long orderId, UUID accountId, String reason, Instant failedAt) {

    static OrderFailedMessage of(OrderFailed event) {
        return new OrderFailedMessage(
                event.order().id().value(),
                event.order().account().value(),
                event.reason().code(),
                event.at());
    }
}
