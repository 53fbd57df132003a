package rufwerk.durchwahl.routing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Calls that switches named when they asked, kept until after they are over. */
public interface RoutedCalls {

    /** Only the first note of a call counts: switches ask several times. Opens a transaction when there is none. */
    Uni<Void> note(CallId id, Route route, Instant now);

    Uni<@Nullable RoutedCall> find(CallId id);

    /** How many; needs a transaction. */
    Uni<Integer> forgetAskedBefore(Instant time);
}
