package rufwerk.durchwahl.lease;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Asker;
import rufwerk.durchwahl.book.Asker.Customer;
import rufwerk.durchwahl.book.Decisions;
import rufwerk.durchwahl.book.Destination;
import rufwerk.durchwahl.book.Lease;
import rufwerk.durchwahl.book.LeaseTerms;
import rufwerk.durchwahl.book.Promises;
import rufwerk.durchwahl.denial.DeniedDestination;
import rufwerk.durchwahl.lease.Assessment.Affordable;
import rufwerk.durchwahl.lease.Assessment.Denied;
import rufwerk.durchwahl.lease.Assessment.Unaffordable;
import rufwerk.durchwahl.lease.Assessment.Unfit;
import rufwerk.durchwahl.lease.GrantLease.Wanted;
import rufwerk.durchwahl.lease.LeaseOutcome.Granted;
import rufwerk.durchwahl.lease.LeaseOutcome.Refused;

/** Answers somebody who wants to call a destination. Asking again soon gives the same answer and writes nothing. */
@ApplicationScoped
public class LeaseDurchwahl {
    private final AssessNumber assessNumber;
    private final GrantLease grantLease;
    private final Promises promises;
    private final Decisions decisions;
    private final LeaseTerms terms;
    private final Clock clock;
    private final Counter denials;

    LeaseDurchwahl(
            AssessNumber assessNumber,
            GrantLease grantLease,
            Promises promises,
            Decisions decisions,
            LeaseTerms terms,
            Clock clock,
            MeterRegistry metrics) {
        this.assessNumber = assessNumber;
        this.grantLease = grantLease;
        this.promises = promises;
        this.decisions = decisions;
        this.terms = terms;
        this.clock = clock;
        this.denials = Counter.builder("rufwerk.durchwahl.denials")
                .description("Requests for destinations that operators denied")
                .register(metrics);
    }

    /** Leases, or says why not. */
    public Uni<LeaseOutcome> lease(LeaseRequest request) {
        Instant now = clock.instant();
        Lease earlier = promised(request, now);
        return earlier == null ? assessAndLease(request, now) : Uni.createFrom().item(new Granted(earlier));
    }

    /**
     * Asking again is what happens most, so it comes first: a number that is promised was looked at before. Only what
     * operators denied since counts all the same.
     */
    private @Nullable Lease promised(LeaseRequest request, Instant now) {
        if (!Destination.isOne(request.phone())) {
            return null;
        }
        Lease lease = promises.lease(request.asker(), new Destination(request.phone()));
        boolean holds = lease != null
                && grantLease.isLongEnough(lease, now)
                && Wanted.isAffordable(lease.tariffClass(), request.mostCentsPerMinute())
                && !assessNumber.isDenied(lease.destination());
        return holds ? lease : null;
    }

    private Uni<LeaseOutcome> assessAndLease(LeaseRequest request, Instant now) {
        return switch (assessNumber.assess(request.phone(), now)) {
            case Unfit(var why) -> refuse(why);
            case Denied(var destination, var denial) -> deny(request.asker(), destination, denial);
            case Unaffordable unaffordable -> refuse(Refusal.TOO_EXPENSIVE);
            case Affordable(var destination, var rate, var tariffClass) ->
                lease(new Wanted(request.asker(), destination, tariffClass, request.mostCentsPerMinute()), now);
        };
    }

    private Uni<LeaseOutcome> deny(Asker asker, Destination destination, DeniedDestination denial) {
        denials.increment();
        Log.warnf("Refused %s for %s, as %s is denied: %s", destination, asker, denial.prefix(), denial.reason());
        return refuse(Refusal.DENIED);
    }

    private Uni<LeaseOutcome> lease(Wanted wanted, Instant now) {
        if (!wanted.isAffordable(wanted.tariffClass())) {
            return refuse(Refusal.TOO_EXPENSIVE);
        }
        if (wanted.asker() instanceof Customer customer && customer.test()) {
            return Uni.createFrom().item(new Granted(testLease(wanted, now)));
        }
        return decisions.decide(book -> grantLease.decide(book, wanted));
    }

    /** Looks like any other, but its number is in no pool, so a test reaches nobody and costs nothing. */
    private Lease testLease(Wanted wanted, Instant now) {
        return new Lease(
                UUID.randomUUID(),
                wanted.asker(),
                wanted.tariffClass().testNumber(),
                wanted.destination(),
                now,
                Lease.end(now, terms.validity()));
    }

    private static Uni<LeaseOutcome> refuse(Refusal why) {
        return Uni.createFrom().item(new Refused(why));
    }
}
