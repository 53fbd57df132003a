package rufwerk.durchwahl.book;

import java.time.Instant;
import java.util.Comparator;
import rufwerk.durchwahl.tariff.TariffClass;

/** A number that leads to a destination, or led there last, until the given time. */
public record LentNumber(String digits, Destination destination, Instant validUntil) {
    static final Comparator<LentNumber> BY_END =
            Comparator.comparing(LentNumber::validUntil).thenComparing(LentNumber::digits);

    public TariffClass tariffClass() {
        return TariffClass.of(digits);
    }
}
