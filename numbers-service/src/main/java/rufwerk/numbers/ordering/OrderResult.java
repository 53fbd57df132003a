package rufwerk.numbers.ordering;

import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.Subscription;

/** What became of one number of many. */
public sealed interface OrderResult {
    PhoneNumber number();

    record Ordered(Subscription.Running subscription) implements OrderResult {
        @Override
        public PhoneNumber number() {
            return subscription.number();
        }
    }

    /** Where documents are demanded: it waits for their approval. */
    record Reserved(Subscription.Waiting subscription) implements OrderResult {
        @Override
        public PhoneNumber number() {
            return subscription.number();
        }
    }

    /** In test mode: it was free, and it still is. */
    record CouldBeOrdered(PhoneNumber number) implements OrderResult {}

    /** Not free, or unknown. */
    record NotAvailable(PhoneNumber number) implements OrderResult {}

    /** Documents have to be looked at, and the order does not say whose. */
    record DocumentsRequired(PhoneNumber number) implements OrderResult {}
}
