package rufwerk.orders.ordering;

/** The name of a state of {@link NumberOrder}, as it is stored and shown. */
public enum OrderState {
    AWAITING_VERIFICATION,
    PLACED,
    COMPLETED,
    ENDING,
    FAILED,
    CANCELLED,
    ENDED
}
