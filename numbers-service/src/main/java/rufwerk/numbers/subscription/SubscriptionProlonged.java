package rufwerk.numbers.subscription;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * {@code numbers.subscription.prolonged}: the account paid for more months.
 *
 * @param phoneNumber E.164 with the plus sign
 * @param charge for these months
 */
public record SubscriptionProlonged(
        UUID subscriptionId,
        UUID accountId,
        String phoneNumber,
        int months,
        Instant paidUntil,
        BigDecimal charge,
        String currency,
        Instant prolongedAt)
        implements SubscriptionEvent {

    static SubscriptionProlonged of(Subscription.Running prolonged, int months, Instant at) {
        return new SubscriptionProlonged(
                prolonged.id(),
                prolonged.accountId(),
                prolonged.number().withPlus(),
                months,
                prolonged.paidUntil(),
                prolonged.terms().charge(months),
                Terms.CURRENCY,
                at);
    }
}
