package rufwerk.orders.webhooks.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.OpaqueCursor;
import rufwerk.orders.accounts.Page;
import rufwerk.orders.webhooks.KeptDelivery;

/** A page of deliveries. */
record DeliveryList(
        List<DeliveryView> deliveries,

        @Schema(description = "Where the next page begins; null: this is the last one") @Nullable
        String nextCursor) {

    static DeliveryList of(List<KeptDelivery> found, int limit) {
        Page<KeptDelivery> page = Page.of(found, limit);
        return new DeliveryList(
                page.items().stream().map(DeliveryView::of).toList(),
                page.more()
                        ? OpaqueCursor.write(
                                Long.toString(page.items().getLast().sequence()))
                        : null);
    }

    static @Nullable Long before(@Nullable String cursor) {
        return OpaqueCursor.read(cursor, Long::valueOf);
    }
}
