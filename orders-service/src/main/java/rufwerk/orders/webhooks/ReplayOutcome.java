package rufwerk.orders.webhooks;

/** How the wish to replay one delivery ended. */
public enum ReplayOutcome {
    ON_ITS_WAY,
    UNKNOWN,
    /** Its endpoint is disabled or deleted. */
    NO_RECEIVER
}
