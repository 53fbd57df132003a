package rufwerk.orders.ordering.messaging;

import java.time.Instant;
import java.util.UUID;
import rufwerk.orders.ordering.OrderEvent.OrderPlaced;

/**
 * {@code orders.order.placed}: a number of this area is wanted. Areas in Germany are geographic.
 *
 * @param test no real number may be taken for it
 */
record OrderPlacedMessage(
        long orderId,
        UUID accountId,
        String country,
        String areaCode,
        String numberType,
        Instant placedAt,
        boolean test) {

    static OrderPlacedMessage of(OrderPlaced event) {
        return new OrderPlacedMessage(
                event.order().id().value(),
                event.order().account().value(),
                event.order().area().country(),
                event.order().area().areaCode(),
                "geographic",
                event.at(),
                event.order().test());
    }
}
