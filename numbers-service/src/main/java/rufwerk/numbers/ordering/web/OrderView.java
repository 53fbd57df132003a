package rufwerk.numbers.ordering.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.Subscription;

/**
 * What became of a number.
 *
 * @param number E.164 with the plus sign
 */
@RegisterForReflection // kept as the answer to an Idempotency-Key
record OrderView(
        String number,

        @Schema(enumeration = {ORDERED, RESERVED, TEST, NOT_AVAILABLE, DOCUMENTS_REQUIRED})
        String outcome,

        @Schema(description = "null: it was not ordered, or waits for documents") @Nullable
        OrderedView subscription,

        @Schema(description = "null: it does not wait for documents") @Nullable
        ReservationView reservation) {
    static final String ORDERED = "ordered";
    static final String RESERVED = "reserved";
    static final String TEST = "could_be_ordered";
    static final String NOT_AVAILABLE = "not_available";
    static final String DOCUMENTS_REQUIRED = "documents_required";

    static OrderView of(Subscription.Running subscription) {
        return new OrderView(subscription.number().withPlus(), ORDERED, OrderedView.of(subscription), null);
    }

    static OrderView of(Subscription.Waiting subscription) {
        return new OrderView(subscription.number().withPlus(), RESERVED, null, ReservationView.of(subscription));
    }

    static OrderView of(PhoneNumber number, String outcome) {
        return new OrderView(number.withPlus(), outcome, null, null);
    }
}
