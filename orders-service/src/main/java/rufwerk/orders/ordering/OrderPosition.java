package rufwerk.orders.ordering;

import java.time.Instant;

/** A place in an account's list of orders, newest first. */
public record OrderPosition(Instant receivedAt, OrderId id) {
    public static OrderPosition of(NumberOrder order) {
        return new OrderPosition(order.details().receivedAt(), order.id());
    }
}
