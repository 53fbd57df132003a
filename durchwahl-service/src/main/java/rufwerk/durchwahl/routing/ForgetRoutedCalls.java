package rufwerk.durchwahl.routing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Removes what no record of a call will ask for any more. */
@ApplicationScoped
class ForgetRoutedCalls {
    /** Longer than any call, and than a switch needs to deliver its records after an outage. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final RoutedCalls calls;
    private final Clock clock;

    ForgetRoutedCalls(RoutedCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @WithTransaction
    Uni<Void> forget() {
        return calls.forgetAskedBefore(clock.instant().minus(KEPT)).replaceWithVoid();
    }
}
