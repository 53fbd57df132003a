package rufwerk.numbers.assignment.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.assignment.PlacedOrder;

/**
 * What we read of {@code orders.order.placed}.
 *
 * @param test false in events from before it was said
 */
record OrderPlaced(
        long orderId,
        UUID accountId,
        String country,
        String areaCode,
        boolean test,
        @Nullable String linkToNumber) {

    PlacedOrder toOrder() {
        return new PlacedOrder(orderId, accountId, country, areaCode, test, linkToNumber);
    }
}
