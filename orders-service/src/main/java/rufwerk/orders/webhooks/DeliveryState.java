package rufwerk.orders.webhooks;

/** How far a delivery is, as customers know it. */
public enum DeliveryState {
    /** For its next attempt, or for an earlier delivery about the same order. */
    WAITING,
    SENDING,
    DELIVERED,
    /** Given up. A replay tries again. */
    FAILED
}
