package rufwerk.orders.verification;

/** The name of a state of {@link Verification}, as it is stored and shown. */
public enum VerificationState {
    PENDING,
    MORE_ASKED,
    APPROVED,
    REJECTED,
    EXPIRED,
    CANCELLED
}
