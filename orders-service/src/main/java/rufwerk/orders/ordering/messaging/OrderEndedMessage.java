package rufwerk.orders.ordering.messaging;

import java.time.Instant;
import java.util.UUID;
import rufwerk.orders.ordering.OrderEvent.OrderEnded;

/** {@code orders.order.ended}: the number is the account's no more, without the order having been cancelled. */
record OrderEndedMessage(long orderId, UUID accountId, String phoneNumber, String reason, Instant endedAt) {

    static OrderEndedMessage of(OrderEnded event) {
        return new OrderEndedMessage(
                event.order().id().value(),
                event.order().account().value(),
                event.number().e164(),
                event.end().reason(),
                event.end().at());
    }
}
