package rufwerk.orders.webhooks.store;

import rufwerk.orders.webhooks.DeliveryState;

/** The column {@code state}, in which customers' {@code waiting} is one of two. */
final class StateColumn {
    private StateColumn() {}

    static String condition(DeliveryState state) {
        return switch (state) {
            case WAITING -> "state IN ('WAITING', 'HELD')";
            case SENDING -> "state = 'SENDING'";
            case DELIVERED -> "state = 'DELIVERED'";
            case FAILED -> "state = 'GIVEN_UP'";
        };
    }

    static DeliveryState read(String state) {
        return switch (state) {
            case "WAITING", "HELD" -> DeliveryState.WAITING;
            case "SENDING" -> DeliveryState.SENDING;
            case "DELIVERED" -> DeliveryState.DELIVERED;
            case "GIVEN_UP" -> DeliveryState.FAILED;
            default -> throw new IllegalStateException("No delivery can be " + state);
        };
    }
}
