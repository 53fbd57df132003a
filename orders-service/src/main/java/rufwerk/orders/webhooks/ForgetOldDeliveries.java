package rufwerk.orders.webhooks;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import rufwerk.kit.retention.Forgetting;

/**
 * Forgets what was sent and answered, once it is older than agreed. Every replica does it once an hour, in bounded bites;
 * that they do the same work does no harm.
 */
@ApplicationScoped
class ForgetOldDeliveries {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int BITE = 1_000;

    private final Forgetting forgetting;
    private final DeliveryHistory history;
    private final Clock clock;
    private final Duration retention;

    ForgetOldDeliveries(Forgetting forgetting, DeliveryHistory history, Clock clock, WebhookConfig config) {
        this.forgetting = forgetting;
        this.history = history;
        this.clock = clock;
        this.retention = config.retention();
    }

    void start(@Observes StartupEvent event) {
        forgetting.repeat("old webhook deliveries", EVERY, this::forget);
    }

    /** How many were deleted. */
    Uni<Integer> forget() {
        return Forgetting.inBites(BITE, () -> history.forgetSome(clock.instant().minus(retention), BITE));
    }
}
