package rufwerk.numbers.subscription;

import java.time.Instant;
import java.util.UUID;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.PhoneNumber;

/** What of a subscription never changes. Its periods are counted from {@code startedAt}. */
public record Contract(
        UUID id, UUID accountId, PhoneNumber number, DirectionId direction, Terms terms, Instant startedAt) {

    /** The same, for a number that works from now on. */
    Contract startingAt(Instant at) {
        return new Contract(id, accountId, number, direction, terms, at);
    }

    /** The end of what is paid, once these months are paid too. */
    Instant extend(Instant paidUntil, int months) {
        return BillingPeriods.extend(startedAt, paidUntil, months);
    }
}
