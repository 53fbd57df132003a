package rufwerk.numbers.subscription;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * {@code numbers.subscription.started}
 *
 * @param phoneNumber E.164 with the plus sign
 * @param charge for the time until {@code paidUntil}
 * @param setupFee to be paid beside it
 */
public record SubscriptionStarted(
        UUID subscriptionId,
        UUID accountId,
        String phoneNumber,
        Instant startedAt,
        Instant paidUntil,
        BigDecimal charge,
        BigDecimal setupFee,
        String currency)
        implements SubscriptionEvent {

    static SubscriptionStarted of(Subscription.Running started, BigDecimal charge) {
        return new SubscriptionStarted(
                started.id(),
                started.accountId(),
                started.number().withPlus(),
                started.startedAt(),
                started.paidUntil(),
                charge,
                started.terms().setupFee(),
                Terms.CURRENCY);
    }
}
