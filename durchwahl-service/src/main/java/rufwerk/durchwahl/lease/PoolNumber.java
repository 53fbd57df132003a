package rufwerk.durchwahl.lease;

import java.time.Instant;
import rufwerk.durchwahl.tariff.TariffClass;

/** A number that leads to a destination, or led there last, until the given time. */
public record PoolNumber(String digits, Instant validUntil) {

    public TariffClass tariffClass() {
        return TariffClass.of(digits);
    }
}
