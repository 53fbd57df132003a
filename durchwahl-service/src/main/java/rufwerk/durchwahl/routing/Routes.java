package rufwerk.durchwahl.routing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The routes that leases open and time closes. */
public interface Routes {

    /** The route that is open at this moment, or null. */
    Uni<@Nullable Route> find(CalledNumber called, Instant now);
}
