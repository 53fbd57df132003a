package rufwerk.numbers.subscription;

/** Where something leads: the next state, and the event that tells the world about it. */
public record Step<S extends Subscription>(S next, SubscriptionEvent event) {}
