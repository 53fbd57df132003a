package rufwerk.orders.endpoints.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.OpaqueCursor;
import rufwerk.orders.accounts.Page;
import rufwerk.orders.endpoints.EndpointPosition;
import rufwerk.orders.endpoints.WebhookEndpoint;

/** A page of endpoints. */
record EndpointList(
        List<EndpointView> endpoints,

        @Schema(description = "Where the next page begins; null: this is the last one") @Nullable
        String nextCursor) {

    static EndpointList of(Page<WebhookEndpoint> page) {
        return new EndpointList(
                page.items().stream().map(EndpointView::of).toList(),
                page.more() ? after(page.items().getLast()) : null);
    }

    static @Nullable EndpointPosition position(@Nullable String cursor) {
        return OpaqueCursor.read(cursor, text -> {
            String[] parts = text.split(" ", 2);
            return new EndpointPosition(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        });
    }

    private static String after(WebhookEndpoint endpoint) {
        return OpaqueCursor.write(endpoint.createdAt() + " " + endpoint.id());
    }
}
