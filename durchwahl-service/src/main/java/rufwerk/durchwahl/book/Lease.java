package rufwerk.durchwahl.book;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import rufwerk.durchwahl.tariff.TariffClass;

/**
 * The promise to one asker that a 0180 number leads to a destination.
 *
 * @param durchwahl for example {@code 491801557990980}
 * @param leasedAt when it was made; renewing does not change it
 * @param validUntil whole seconds, as finer ones get lost on the wire
 */
public record Lease(
        UUID id, Asker asker, String durchwahl, Destination destination, Instant leasedAt, Instant validUntil) {

    /** When a lease that begins now will end. */
    public static Instant end(Instant now, Duration validity) {
        return now.plus(validity).truncatedTo(ChronoUnit.SECONDS);
    }

    public Lease until(Instant end) {
        return new Lease(id, asker, durchwahl, destination, leasedAt, end);
    }

    public boolean isActive(Instant now) {
        return validUntil.isAfter(now);
    }

    /** Whether so much of its validity is left that asking again needs no new promise. */
    public boolean lastsFor(Duration least, Instant now) {
        return !validUntil.isBefore(now.plus(least));
    }

    public TariffClass tariffClass() {
        return TariffClass.of(durchwahl);
    }
}
