package rufwerk.durchwahl.routing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import rufwerk.kit.retention.Forgetting;

/** Removes what no record of a call will ask for any more. */
@ApplicationScoped
class ForgetRoutedCalls {
    private static final Duration EVERY = Duration.ofMinutes(10);

    /** Longer than any call, and than a switch needs to deliver its records after an outage. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Forgetting forgetting;
    private final RoutedCalls calls;
    private final Clock clock;

    ForgetRoutedCalls(Forgetting forgetting, RoutedCalls calls, Clock clock) {
        this.forgetting = forgetting;
        this.calls = calls;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        forgetting.repeat("routed calls", EVERY, this::forget);
    }

    private Uni<Integer> forget() {
        return Panache.withTransaction(
                () -> calls.forgetAskedBefore(clock.instant().minus(KEPT)));
    }
}
