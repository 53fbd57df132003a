package rufwerk.numbers.seven.store;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import rufwerk.kit.retention.OldRows;

/** Forgets nonces after five minutes; what carried them is too old to be repeated after one. */
@ApplicationScoped
class ForgetUsedNonces {
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Vertx vertx;
    private final OldRows oldRows;
    private final Clock clock;

    ForgetUsedNonces(Vertx vertx, OldRows oldRows, Clock clock) {
        this.vertx = vertx;
        this.oldRows = oldRows;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                EVERY.toMillis(),
                timer -> forget().subscribe()
                        .with(
                                forgotten -> Log.debugf("Forgot %d nonces", forgotten),
                                failure -> Log.warnf("Nonces are forgotten later: %s", failure.getMessage())));
    }

    /** How many were forgotten. */
    Uni<Integer> forget() {
        return oldRows.deleteBefore("used_nonce", "used_at", clock.instant().minus(KEPT));
    }
}
