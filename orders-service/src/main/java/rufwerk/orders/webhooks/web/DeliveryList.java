package rufwerk.orders.webhooks.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.OpaqueCursor;
import rufwerk.orders.accounts.Page;
import rufwerk.orders.webhooks.DeliveryQuery;
import rufwerk.orders.webhooks.DeliveryState;
import rufwerk.orders.webhooks.KeptDelivery;

/** A page of deliveries. */
record DeliveryList(
        List<DeliveryView> deliveries,

        @Schema(description = "Where the next page begins; null: this is the last one") @Nullable
        String nextCursor) {

    static final String STATES = "waiting|sending|delivered|failed";
    static final String NO_STATE = "must be waiting, sending, delivered or failed";

    static DeliveryList of(List<KeptDelivery> found, int limit) {
        Page<KeptDelivery> page = Page.of(found, limit);
        return new DeliveryList(
                page.items().stream().map(DeliveryView::of).toList(),
                page.more()
                        ? OpaqueCursor.write(
                                Long.toString(page.items().getLast().sequence()))
                        : null);
    }

    /** One more than {@code limit}, to see whether there is a next page. */
    static DeliveryQuery query(
            UUID account,
            @Nullable String endpoint,
            @Nullable Long order,
            @Nullable String state,
            @Nullable String cursor,
            int limit) {
        return new DeliveryQuery(
                account,
                endpoint == null ? null : UUID.fromString(endpoint),
                order,
                state == null ? null : DeliveryState.valueOf(state.toUpperCase(Locale.ROOT)),
                before(cursor),
                limit + 1);
    }

    private static @Nullable Long before(@Nullable String cursor) {
        return OpaqueCursor.read(cursor, Long::valueOf);
    }
}
