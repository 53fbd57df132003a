package rufwerk.durchwahl.denial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes what is denied: here before the answer, on other replicas within seconds. Running leases go on. */
@ApplicationScoped
public class DenyDestinations {
    private final DeniedDestinations destinations;
    private final CurrentDenials current;
    private final Clock clock;

    DenyDestinations(DeniedDestinations destinations, CurrentDenials current, Clock clock) {
        this.destinations = destinations;
        this.current = current;
        this.clock = clock;
    }

    public Uni<List<DeniedDestination>> list() {
        return destinations.all();
    }

    /** The denial of exactly this prefix, or null. */
    public Uni<@Nullable DeniedDestination> find(String prefix) {
        return destinations
                .all()
                .map(all -> all.stream()
                        .filter(denied -> denied.prefix().equals(prefix))
                        .findFirst()
                        .orElse(null));
    }

    /**
     * Whether the prefix was not denied before.
     *
     * @throws IllegalArgumentException with a message for whoever denies it
     */
    public Uni<Boolean> deny(String prefix, String reason) {
        return destinations
                .put(new DeniedDestination(prefix, reason, clock.instant()))
                .call(current::follow);
    }

    /** Whether the prefix was denied. */
    public Uni<Boolean> allow(String prefix) {
        return destinations.remove(prefix).call(current::follow);
    }
}
