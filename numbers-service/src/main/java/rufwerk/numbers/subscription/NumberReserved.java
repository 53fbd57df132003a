package rufwerk.numbers.subscription;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code numbers.number.reserved}: the number waits for documents. It costs nothing until its subscription starts.
 *
 * @param phoneNumber E.164 with the plus sign
 * @param checkId under which documents-service decides
 * @param waitsUntil after that the number is given back
 */
public record NumberReserved(
        UUID subscriptionId, UUID accountId, String phoneNumber, UUID checkId, Instant reservedAt, Instant waitsUntil)
        implements SubscriptionEvent {

    static NumberReserved of(Subscription.Waiting reserved) {
        return new NumberReserved(
                reserved.id(),
                reserved.accountId(),
                reserved.number().withPlus(),
                reserved.check().id(),
                reserved.startedAt(),
                reserved.check().until());
    }
}
