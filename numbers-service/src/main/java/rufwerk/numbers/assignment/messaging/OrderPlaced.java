package rufwerk.numbers.assignment.messaging;

import java.util.UUID;
import rufwerk.numbers.assignment.PlacedOrder;

/** What we read of {@code orders.order.placed}. */
record OrderPlaced(long orderId, UUID accountId, String country, String areaCode) {

    PlacedOrder toOrder() {
        return new PlacedOrder(orderId, accountId, country, areaCode);
    }
}
