package rufwerk.durchwahl.book;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one network without a key may have, as the terms say it and nothing else: one destination in two minutes; a promise
 * with five minutes or more left is repeated and counts for nothing.
 */
final class AskingModel {
    private static final Duration VALIDITY = Duration.ofMinutes(10);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
    private static final Duration INTERVAL = Duration.ofMinutes(2);

    private final Map<String, Instant> promisedUntil = new HashMap<>();
    private @Nullable String lastDestination;
    private Instant lastAt = Instant.MIN;

    /** When to ask again; null: the destination is granted. */
    @Nullable
    Instant ask(String destination, Instant now) {
        Instant promised = promisedUntil.get(destination);
        if (promised != null && !promised.isBefore(now.plus(LONG_ENOUGH))) {
            return null;
        }
        if (lastDestination != null && !lastDestination.equals(destination) && now.isBefore(lastAt.plus(INTERVAL))) {
            return lastAt.plus(INTERVAL);
        }
        lastDestination = destination;
        lastAt = now;
        promisedUntil.put(destination, now.plus(VALIDITY).truncatedTo(ChronoUnit.SECONDS));
        return null;
    }
}
