package rufwerk.numbers.subscription;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * {@code numbers.subscription.renewed}: another interval began by itself.
 *
 * @param phoneNumber E.164 with the plus sign
 * @param charge for the time from {@code paidFrom} until {@code paidUntil}
 */
public record SubscriptionRenewed(
        UUID subscriptionId,
        UUID accountId,
        String phoneNumber,
        Instant paidFrom,
        Instant paidUntil,
        BigDecimal charge,
        String currency,
        Instant renewedAt)
        implements SubscriptionEvent {

    static SubscriptionRenewed of(Subscription.Running renewed, Instant paidFrom, Instant at) {
        return new SubscriptionRenewed(
                renewed.id(),
                renewed.accountId(),
                renewed.number().withPlus(),
                paidFrom,
                renewed.paidUntil(),
                renewed.terms().basicCharge(),
                Terms.CURRENCY,
                at);
    }
}
