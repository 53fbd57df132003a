package rufwerk.numbers.subscription;

import java.time.Instant;
import java.time.ZonedDateTime;
import rufwerk.numbers.WallTime;

/** How far ahead a number is paid. */
public enum PaymentInterval {
    MONTHLY,
    ANNUALLY;

    /** The same wall time a month or a year later, or the last day of a shorter month. */
    public Instant after(Instant start) {
        ZonedDateTime from = WallTime.at(start);
        return switch (this) {
            case MONTHLY -> from.plusMonths(1).toInstant();
            case ANNUALLY -> from.plusYears(1).toInstant();
        };
    }
}
