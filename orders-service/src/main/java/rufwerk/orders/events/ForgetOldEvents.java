package rufwerk.orders.events;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/**
 * Forgets events that are older than agreed. Every replica does it once an hour, in bounded bites; that they do the same
 * work does no harm.
 */
@ApplicationScoped
class ForgetOldEvents {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int BITE = 5_000;

    private final Vertx vertx;
    private final EventLog log;
    private final Clock clock;
    private final Duration retention;

    ForgetOldEvents(Vertx vertx, EventLog log, Clock clock, EventConfig config) {
        this.vertx = vertx;
        this.log = log;
        this.clock = clock;
        this.retention = config.retention();
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                EVERY.toMillis(),
                timer -> forget().subscribe()
                        .with(
                                forgotten -> Log.infof("Forgot %d old events", forgotten),
                                failure -> Log.warnf("Old events are forgotten later: %s", failure.getMessage())));
    }

    /** How many were deleted. */
    Uni<Long> forget() {
        return bites(0);
    }

    private Uni<Long> bites(long before) {
        return log.forgetSome(clock.instant().minus(retention), BITE)
                .chain(forgotten ->
                        forgotten < BITE ? Uni.createFrom().item(before + forgotten) : bites(before + forgotten));
    }
}
