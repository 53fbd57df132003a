package rufwerk.orders.ordering.messaging;

import java.time.Instant;
import java.util.UUID;
import rufwerk.orders.ordering.OrderEvent.OrderEnding;

/** {@code orders.order.ending}: the customer gives the number back; {@code orders.order.cancelled} follows when it is time. */
record OrderEndingMessage(long orderId, UUID accountId, String phoneNumber, Instant endsAt, Instant decidedAt) {

    static OrderEndingMessage of(OrderEnding event) {
        return new OrderEndingMessage(
                event.order().id().value(),
                event.order().account().value(),
                event.number().e164(),
                event.endsAt(),
                event.at());
    }
}
