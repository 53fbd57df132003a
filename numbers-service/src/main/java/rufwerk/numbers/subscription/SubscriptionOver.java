package rufwerk.numbers.subscription;

import io.smallrye.mutiny.Uni;

/** Wants to know of every subscription that ends, whatever ended it, within the same transaction. */
public interface SubscriptionOver {
    Uni<Void> ended(Subscription.Ended ended);
}
