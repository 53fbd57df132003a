package rufwerk.numbers.subscription;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code numbers.subscription.parked}: what was paid is over, and the number is kept out of service for a while.
 *
 * @param phoneNumber E.164 with the plus sign
 */
public record SubscriptionParked(
        UUID subscriptionId, UUID accountId, String phoneNumber, Instant paidUntil, Instant keptUntil, Instant parkedAt)
        implements SubscriptionEvent {

    static SubscriptionParked of(Subscription.Parked parked, Instant at) {
        return new SubscriptionParked(
                parked.id(),
                parked.accountId(),
                parked.number().withPlus(),
                parked.paidUntil(),
                parked.keptUntil(),
                at);
    }
}
