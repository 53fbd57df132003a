package rufwerk.orders.events;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import rufwerk.kit.retention.Forgetting;

/**
 * Forgets events that are older than agreed. Every replica does it once an hour, in bounded bites; that they do the same
 * work does no harm.
 */
@ApplicationScoped
class ForgetOldEvents {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int BITE = 5_000;

    private final Forgetting forgetting;
    private final EventLog log;
    private final Clock clock;
    private final Duration retention;

    ForgetOldEvents(Forgetting forgetting, EventLog log, Clock clock, EventConfig config) {
        this.forgetting = forgetting;
        this.log = log;
        this.clock = clock;
        this.retention = config.retention();
    }

    void start(@Observes StartupEvent event) {
        forgetting.repeat("old events", EVERY, this::forget);
    }

    /** How many were deleted. */
    Uni<Integer> forget() {
        return Forgetting.inBites(BITE, () -> log.forgetSome(clock.instant().minus(retention), BITE));
    }
}
