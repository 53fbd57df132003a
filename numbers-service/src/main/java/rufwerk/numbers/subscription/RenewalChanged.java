package rufwerk.numbers.subscription;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code numbers.subscription.renewal_changed}: the account decided whether another interval follows what is paid.
 *
 * @param phoneNumber E.164 with the plus sign
 */
public record RenewalChanged(
        UUID subscriptionId,
        UUID accountId,
        String phoneNumber,
        boolean renewsItself,
        Instant paidUntil,
        Instant changedAt)
        implements SubscriptionEvent {

    static RenewalChanged of(Subscription.Running changed, Instant at) {
        return new RenewalChanged(
                changed.id(),
                changed.accountId(),
                changed.number().withPlus(),
                changed.renewsItself(),
                changed.paidUntil(),
                at);
    }
}
