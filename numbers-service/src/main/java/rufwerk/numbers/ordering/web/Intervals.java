package rufwerk.numbers.ordering.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.subscription.PaymentInterval;

/** Payment intervals as the own API writes them. */
final class Intervals {
    static final String FORMAT = "monthly|annually";
    static final String MESSAGE = "must be monthly or annually";

    private Intervals() {}

    /** The shorter one when nothing is said, as it binds the customer less. */
    static PaymentInterval of(@Nullable String text) {
        return "annually".equals(text) ? PaymentInterval.ANNUALLY : PaymentInterval.MONTHLY;
    }

    static String text(PaymentInterval interval) {
        return interval.name().toLowerCase(Locale.ROOT);
    }
}
