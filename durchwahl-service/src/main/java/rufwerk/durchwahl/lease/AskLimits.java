package rufwerk.durchwahl.lease;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much one asker may have. Exact over all replicas for those without a key; needs a transaction. */
public interface AskLimits {

    /** When this asker may ask for this destination, or null: at once, and then it counts as asked for. */
    Uni<@Nullable Instant> closedUntil(Asker asker, Destination destination, Instant now);

    /** Removes what no longer limits anybody; how many. */
    Uni<Integer> forgetAskedBefore(Instant time);
}
