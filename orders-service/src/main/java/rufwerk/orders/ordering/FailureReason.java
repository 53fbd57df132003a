package rufwerk.orders.ordering;

/** Why an order ended without a number; customers see the name in lower case. */
public enum FailureReason {
    VERIFICATION_REJECTED,
    NO_NUMBER_AVAILABLE
}
