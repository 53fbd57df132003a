package rufwerk.durchwahl.lease;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import rufwerk.durchwahl.lease.LeaseOutcome.Granted;
import rufwerk.durchwahl.lease.LeaseOutcome.Refused;
import rufwerk.durchwahl.lease.NumberCheck.Right;
import rufwerk.durchwahl.lease.NumberCheck.Wrong;
import rufwerk.durchwahl.tariff.CurrentRateDeck;
import rufwerk.durchwahl.tariff.TariffClass;

/** Answers somebody who wants to call a destination. Asking again soon gives the same answer and writes nothing. */
@ApplicationScoped
public class LeaseDurchwahl {
    private final NumberCheck numberCheck;
    private final CurrentRateDeck rateDeck;
    private final Leases leases;
    private final GrantLease grantLease;
    private final LeaseTerms terms;
    private final Clock clock;

    LeaseDurchwahl(
            NumberCheck numberCheck,
            CurrentRateDeck rateDeck,
            Leases leases,
            GrantLease grantLease,
            LeaseTerms terms,
            Clock clock) {
        this.numberCheck = numberCheck;
        this.rateDeck = rateDeck;
        this.leases = leases;
        this.grantLease = grantLease;
        this.terms = terms;
        this.clock = clock;
    }

    /** Leases, or says why not; {@code phone} is as the caller wrote it. */
    public Uni<LeaseOutcome> lease(Asker asker, String phone) {
        return switch (numberCheck.check(phone)) {
            case Wrong(var why) -> refuse(why);
            case Right(var destination) ->
                rateDeck.get()
                        .cheapestClassFor(destination.digits(), clock.instant())
                        .map(tariffClass -> lease(asker, destination, tariffClass))
                        .orElseGet(() -> refuse(Refusal.TOO_EXPENSIVE));
        };
    }

    private Uni<LeaseOutcome> lease(Asker asker, Destination destination, TariffClass tariffClass) {
        Instant now = clock.instant();
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
