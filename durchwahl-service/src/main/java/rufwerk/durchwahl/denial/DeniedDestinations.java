package rufwerk.durchwahl.denial;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The destinations that are denied, shared by all replicas. */
public interface DeniedDestinations {

    /** In the order of their prefixes. */
    Uni<List<DeniedDestination>> all();

    /** Denies, or gives another reason; whether it was not denied before. Finishes when it is committed. */
    Uni<Boolean> put(DeniedDestination denied);

    /** Whether it was denied. Finishes when it is committed. */
    Uni<Boolean> remove(String prefix);
}
