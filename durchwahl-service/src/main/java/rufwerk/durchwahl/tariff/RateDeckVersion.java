package rufwerk.durchwahl.tariff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rate deck as it was taken over once.
 *
 * @param rates how many it has
 * @param copyOf the version an operator went back to with it
 */
public record RateDeckVersion(
        long version,
        Instant receivedAt,
        int rates,
        @Nullable Long copyOf) {}
