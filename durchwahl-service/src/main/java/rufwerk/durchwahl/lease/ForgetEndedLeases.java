package rufwerk.durchwahl.lease;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Removes who asked for what once it matters no more: it is personal data, and tables stay small. */
@ApplicationScoped
class ForgetEndedLeases {
    private final Leases leases;
    private final AskLimits limits;
    private final LeaseTerms terms;
    private final Clock clock;

    ForgetEndedLeases(Leases leases, AskLimits limits, LeaseTerms terms, Clock clock) {
        this.leases = leases;
        this.limits = limits;
        this.terms = terms;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @WithTransaction
    Uni<Void> forget() {
        Instant now = clock.instant();
        return leases.forgetEndedBefore(now)
                .chain(() -> limits.forgetAskedBefore(now.minus(terms.anonymousInterval())))
                .replaceWithVoid();
    }
}
