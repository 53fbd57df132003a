package rufwerk.orders.ordering.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.ordering.OrderEvent.OrderPlaced;
import rufwerk.orders.ordering.PhoneNumber;

/**
 * {@code orders.order.placed}: a number of this area is wanted. Areas in Germany are geographic.
 *
 * @param test no real number may be taken for it
 * @param linkToNumber the number whose settings the new one shares, E.164 with the plus sign
 */
record OrderPlacedMessage(
        long orderId,
        UUID accountId,
        String country,
        String areaCode,
        String numberType,
        Instant placedAt,
        boolean test,
        @Nullable String linkToNumber) {

    static OrderPlacedMessage of(OrderPlaced event) {
        PhoneNumber linkTo = event.order().linkTo();
        return new OrderPlacedMessage(
                event.order().id().value(),
                event.order().account().value(),
                event.order().area().country(),
                event.order().area().areaCode(),
                "geographic",
                event.at(),
                event.order().test(),
                linkTo == null ? null : linkTo.e164());
    }
}
