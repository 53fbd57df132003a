package rufwerk.numbers.subscription;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import rufwerk.numbers.WallTime;

/**
 * Periods of whole months on the wall in Berlin. All are counted from the first day, so that a subscription of the 31st
 * ends on the 28th of February and on the 31st of March, and none drifts with the change to summer time.
 */
final class BillingPeriods {
    private BillingPeriods() {}

    /** @param paidUntil the end of an earlier period of the same subscription, or its start */
    static Instant extend(Instant startedAt, Instant paidUntil, int months) {
        ZonedDateTime start = WallTime.at(startedAt);
        // Days were cut off or hours pushed on, but never into another month.
        long paid = ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(WallTime.at(paidUntil)));
        return start.plusMonths(paid + months).toInstant();
    }
}
