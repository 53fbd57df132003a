package rufwerk.orders.ordering.web;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.OpaqueCursor;
import rufwerk.orders.accounts.Page;
import rufwerk.orders.ordering.NumberOrder;
import rufwerk.orders.ordering.OrderId;
import rufwerk.orders.ordering.OrderPosition;

/** A page of orders. */
record OrderList(
        List<OrderView> orders,

        @Schema(description = "Where the next page begins; null: this is the last one") @Nullable
        String nextCursor) {

    static OrderList of(List<NumberOrder> found, int limit) {
        Page<NumberOrder> page = Page.of(found, limit);
        return new OrderList(
                page.items().stream().map(OrderView::of).toList(),
                page.more() ? after(page.items().getLast()) : null);
    }

    static @Nullable OrderPosition before(@Nullable String cursor) {
        return OpaqueCursor.read(cursor, text -> {
            String[] parts = text.split(" ", 2);
            return new OrderPosition(Instant.parse(parts[0]), new OrderId(Long.parseLong(parts[parts.length - 1])));
        });
    }

    private static String after(NumberOrder order) {
        return OpaqueCursor.write(order.details().receivedAt() + " " + order.id());
    }
}
