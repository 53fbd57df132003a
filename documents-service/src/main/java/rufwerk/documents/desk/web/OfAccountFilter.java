package rufwerk.documents.desk.web;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders or deliveries of an account an operator looks for.
 *
 * @param state empty for any
 */
record OfAccountFilter(UUID account, String state) {
    private static final List<String> ORDER_STATES =
            List.of("AWAITING_VERIFICATION", "PLACED", "COMPLETED", "ENDING", "FAILED", "CANCELLED");
    private static final List<String> DELIVERY_STATES = List.of("waiting", "sending", "delivered", "failed");

    static OfAccountFilter ofOrders(UUID account, String state) {
        return new OfAccountFilter(account, ORDER_STATES.contains(state) ? state : "");
    }

    static OfAccountFilter ofDeliveries(UUID account, String state) {
        return new OfAccountFilter(account, DELIVERY_STATES.contains(state) ? state : "");
    }

    public List<String> orderStates() {
        return ORDER_STATES;
    }

    public List<String> deliveryStates() {
        return DELIVERY_STATES;
    }

    public boolean isNarrow() {
        return !state.isEmpty();
    }

    /** The address of the page of {@code orders} or {@code deliveries} that begins after this place. */
    public String after(String list, String cursor) {
        return UriBuilder.fromPath(AccountResource.pageOf(account))
                .path(list)
                .queryParam("state", state)
                .queryParam("after", cursor)
                .build()
                .toString();
    }

    @Nullable
    String stateOrNull() {
        return state.isEmpty() ? null : state;
    }
}
