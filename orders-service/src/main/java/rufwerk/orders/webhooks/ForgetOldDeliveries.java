package rufwerk.orders.webhooks;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/**
 * Forgets what was sent and answered, once it is older than agreed. Every replica does it once an hour, in bounded bites;
 * that they do the same work does no harm.
 */
@ApplicationScoped
class ForgetOldDeliveries {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int BITE = 1_000;

    private final Vertx vertx;
    private final DeliveryHistory history;
    private final Clock clock;
    private final Duration retention;

    ForgetOldDeliveries(Vertx vertx, DeliveryHistory history, Clock clock, WebhookConfig config) {
        this.vertx = vertx;
        this.history = history;
        this.clock = clock;
        this.retention = config.retention();
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                EVERY.toMillis(),
                timer -> forget().subscribe()
                        .with(
                                forgotten -> Log.infof("Forgot %d old webhook deliveries", forgotten),
                                failure -> Log.warnf(
                                        "Old webhook deliveries are forgotten later: %s", failure.getMessage())));
    }

    /** How many were deleted. */
    Uni<Long> forget() {
        return bites(0);
    }

    private Uni<Long> bites(long before) {
        return history.forgetSome(clock.instant().minus(retention), BITE)
                .chain(forgotten ->
                        forgotten < BITE ? Uni.createFrom().item(before + forgotten) : bites(before + forgotten));
    }
}
