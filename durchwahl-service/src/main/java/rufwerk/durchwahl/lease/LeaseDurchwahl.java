package rufwerk.durchwahl.lease;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import rufwerk.durchwahl.denial.DeniedDestination;
import rufwerk.durchwahl.lease.Assessment.Affordable;
import rufwerk.durchwahl.lease.Assessment.Denied;
import rufwerk.durchwahl.lease.Assessment.Unaffordable;
import rufwerk.durchwahl.lease.Assessment.Unfit;
import rufwerk.durchwahl.lease.LeaseOutcome.Granted;
import rufwerk.durchwahl.lease.LeaseOutcome.Refused;
import rufwerk.durchwahl.tariff.TariffClass;

/** Answers somebody who wants to call a destination. Asking again soon gives the same answer and writes nothing. */
@ApplicationScoped
public class LeaseDurchwahl {
    private final AssessNumber assessNumber;
    private final Leases leases;
    private final GrantLease grantLease;
    private final LeaseTerms terms;
    private final Clock clock;
    private final Counter denials;

    LeaseDurchwahl(
            AssessNumber assessNumber,
            Leases leases,
            GrantLease grantLease,
            LeaseTerms terms,
            Clock clock,
            MeterRegistry metrics) {
        this.assessNumber = assessNumber;
        this.leases = leases;
        this.grantLease = grantLease;
        this.terms = terms;
        this.clock = clock;
        this.denials = Counter.builder("rufwerk.durchwahl.denials")
                .description("Requests for destinations that operators denied")
                .register(metrics);
    }

    /** Leases, or says why not; {@code phone} is as the caller wrote it. */
    public Uni<LeaseOutcome> lease(Asker asker, String phone) {
        Instant now = clock.instant();
        return switch (assessNumber.assess(phone, now)) {
            case Unfit(var why) -> refuse(why);
            case Denied(var destination, var denial) -> deny(asker, destination, denial);
            case Unaffordable unaffordable -> refuse(Refusal.TOO_EXPENSIVE);
            case Affordable(var destination, var rate, var tariffClass) -> lease(asker, destination, tariffClass, now);
        };
    }

    private Uni<LeaseOutcome> deny(Asker asker, Destination destination, DeniedDestination denial) {
        denials.increment();
        Log.warnf("Refused %s for %s, as %s is denied: %s", destination, asker, denial.prefix(), denial.reason());
        return refuse(Refusal.DENIED);
    }

    private Uni<LeaseOutcome> lease(Asker asker, Destination destination, TariffClass tariffClass, Instant now) {
        if (asker instanceof Asker.Customer customer && customer.test()) {
            return Uni.createFrom().item(new Granted(testLease(destination, tariffClass, now)));
        }
        return leases.find(asker, destination)
                .chain(earlier ->
                        earlier != null && earlier.lastsFor(terms.validity().dividedBy(2), now)
                                ? Uni.createFrom().item(new Granted(earlier))
                                : grantLease.grant(asker, destination, tariffClass, now));
    }

    /** Looks like any other, but its number is in no pool, so a test reaches nobody and costs nothing. */
    private Lease testLease(Destination destination, TariffClass tariffClass, Instant now) {
        return Lease.from(now, terms.validity(), tariffClass.testNumber(), destination);
    }

    private static Uni<LeaseOutcome> refuse(Refusal why) {
        return Uni.createFrom().item(new Refused(why));
    }
}
