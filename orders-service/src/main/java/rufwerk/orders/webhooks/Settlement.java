package rufwerk.orders.webhooks;

/** An attempt that was made, and what it means for its delivery. */
public record Settlement(Delivery delivery, Attempt attempt, Verdict verdict) {}
