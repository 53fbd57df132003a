package rufwerk.durchwahl.lease;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import rufwerk.durchwahl.tariff.TariffClass;

/**
 * The promise to one asker that a 0180 number leads to a destination.
 *
 * @param durchwahl for example {@code 491801557990980}
 * @param validUntil whole seconds, as finer ones get lost on the wire
 */
public record Lease(UUID id, String durchwahl, Destination destination, Instant validUntil) {

    /** A new lease that begins now. */
    static Lease from(Instant now, Duration validity, String durchwahl, Destination destination) {
        return new Lease(UUID.randomUUID(), durchwahl, destination, end(now, validity));
    }

    /** When a lease that begins now will end. */
    static Instant end(Instant now, Duration validity) {
        return now.plus(validity).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether so much of its validity is left that asking again needs no new promise. */
    public boolean lastsFor(Duration least, Instant now) {
        return !validUntil.isBefore(now.plus(least));
    }

    public TariffClass tariffClass() {
        return TariffClass.of(durchwahl);
    }
}
