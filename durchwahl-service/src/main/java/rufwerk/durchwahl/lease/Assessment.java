package rufwerk.durchwahl.lease;

import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Destination;
import rufwerk.durchwahl.denial.DeniedDestination;
import rufwerk.durchwahl.tariff.Rate;
import rufwerk.durchwahl.tariff.TariffClass;

/** What we make of a number somebody wants to reach, before anything is lent. */
public sealed interface Assessment {

    /** The number is none, or none that anybody may reach. */
    record Unfit(Refusal why) implements Assessment {}

    record Denied(Destination destination, DeniedDestination denial) implements Assessment {}

    /** @param rate null when the rate deck has none */
    record Unaffordable(Destination destination, @Nullable Rate rate) implements Assessment {}

    record Affordable(Destination destination, Rate rate, TariffClass tariffClass) implements Assessment {}
}
