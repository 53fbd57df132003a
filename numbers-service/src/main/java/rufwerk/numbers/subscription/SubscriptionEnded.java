package rufwerk.numbers.subscription;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code numbers.subscription.ended}: the number is the account's no more.
 *
 * @param phoneNumber E.164 with the plus sign
 * @param reason the code of an {@link EndReason}
 */
public record SubscriptionEnded(UUID subscriptionId, UUID accountId, String phoneNumber, String reason, Instant endedAt)
        implements SubscriptionEvent {

    static SubscriptionEnded of(Subscription.Ended ended) {
        return new SubscriptionEnded(
                ended.id(),
                ended.accountId(),
                ended.number().withPlus(),
                ended.reason().code(),
                ended.endedAt());
    }
}
