package rufwerk.durchwahl.calls;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Removes calls that no bill needs any more: who was called when is personal data. */
@ApplicationScoped
class ForgetOldCalls {
    /** Six months, as long as traffic data may be kept for billing (§ 10 TDDDG). */
    private static final Duration KEPT = Duration.ofDays(180);

    private final Calls calls;
    private final Clock clock;

    ForgetOldCalls(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @WithTransaction
    Uni<Void> forget() {
        return calls.forgetEndedBefore(clock.instant().minus(KEPT)).replaceWithVoid();
    }
}
