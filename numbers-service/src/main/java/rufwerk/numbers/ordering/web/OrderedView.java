package rufwerk.numbers.ordering.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Terms;

/**
 * A number that is the account's now, and at what price.
 *
 * @param paidUntil the first moment that is not paid
 * @param setupFee once
 * @param basicCharge for each interval
 */
@RegisterForReflection // kept as the answer to an Idempotency-Key
record OrderedView(
        UUID subscriptionId,
        String paymentInterval,
        Instant startedAt,
        Instant paidUntil,
        BigDecimal setupFee,
        BigDecimal basicCharge,
        String currency) {

    static OrderedView of(Subscription.Running subscription) {
        Terms terms = subscription.terms();
        return new OrderedView(
                subscription.id(),
                Intervals.text(terms.interval()),
                subscription.startedAt(),
                subscription.paidUntil(),
                terms.setupFee(),
                terms.basicCharge(),
                Terms.CURRENCY);
    }
}
