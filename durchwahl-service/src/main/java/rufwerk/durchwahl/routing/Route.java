package rufwerk.durchwahl.routing;

import java.time.Instant;
import rufwerk.durchwahl.tariff.TariffClass;

/**
 * Where a call goes.
 *
 * @param destination international, without plus sign
 * @param validUntil when the last lease of the called number ends
 */
public record Route(CalledNumber called, String destination, Instant validUntil) {

    /** Says what the caller pays. */
    public TariffClass tariffClass() {
        return TariffClass.of(called.digits());
    }
}
