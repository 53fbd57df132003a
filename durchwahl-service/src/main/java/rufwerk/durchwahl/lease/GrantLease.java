package rufwerk.durchwahl.lease;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.lease.LeaseOutcome.Granted;
import rufwerk.durchwahl.lease.LeaseOutcome.Refused;
import rufwerk.durchwahl.lease.LeaseOutcome.TooMany;
import rufwerk.durchwahl.tariff.TariffClass;

/**
 * Makes a new promise, in one transaction with its announcement.
 *
 * <p>Locks are taken in one order, asker, destination, number, so replicas wait for each other but never in a circle.
 */
@ApplicationScoped
class GrantLease {
    private final Leases leases;
    private final AskLimits limits;
    private final LeaseTerms terms;

    GrantLease(Leases leases, AskLimits limits, LeaseTerms terms) {
        this.leases = leases;
        this.limits = limits;
        this.terms = terms;
    }

    @WithTransaction
    Uni<LeaseOutcome> grant(Asker asker, Destination destination, TariffClass tariffClass, Instant now) {
        var ask = new Ask(asker, destination, tariffClass, now);
        return limits.closedUntil(asker, destination, now)
                .chain(until -> until == null ? inTurn(ask) : Uni.createFrom().item(new TooMany(until)));
    }

    private record Ask(Asker asker, Destination destination, TariffClass tariffClass, Instant now) {}

    /** Whoever asked for the same at the same moment finds here what the first of them got. */
    private Uni<LeaseOutcome> inTurn(Ask ask) {
        return leases.waitForTurn(ask.destination())
                .chain(() -> leases.find(ask.asker(), ask.destination()))
                .chain(earlier ->
                        earlier != null && earlier.lastsFor(terms.validity().dividedBy(2), ask.now())
                                ? Uni.createFrom().item(new Granted(earlier))
                                : numberFor(ask).chain(number -> promise(ask, number)));
    }

    private Uni<@Nullable PoolNumber> numberFor(Ask ask) {
        Instant validUntil = Lease.end(ask.now(), terms.validity());
        return leases.numberFor(ask.destination(), ask.tariffClass(), ask.now())
                .chain(known -> known == null ? claim(ask, validUntil) : share(ask, known, validUntil));
    }

    private Uni<@Nullable PoolNumber> claim(Ask ask, Instant validUntil) {
        return leases.claim(ask.destination(), ask.tariffClass(), ask.now().minus(terms.rest()), validUntil);
    }

    /**
     * A number whose class is no longer the right one, because the rates changed, keeps its promises but makes no
     * longer ones: who asks now gets what is left, and the next number is of the right class.
     */
    private Uni<@Nullable PoolNumber> share(Ask ask, PoolNumber known, Instant validUntil) {
        return known.tariffClass() == ask.tariffClass()
                ? leases.extend(known, validUntil).replaceWith(new PoolNumber(known.digits(), validUntil))
                : Uni.createFrom().item(known);
    }

    private Uni<LeaseOutcome> promise(Ask ask, @Nullable PoolNumber number) {
        if (number == null) {
            Log.warnf("No number of class %s is free", ask.tariffClass().label());
            return Uni.createFrom().item(new Refused(Refusal.NO_NUMBER_FREE));
        }
        var lease = new Lease(UUID.randomUUID(), number.digits(), ask.destination(), number.validUntil());
        return leases.add(ask.asker(), lease, DurchwahlLeased.of(lease, ask.now()))
                .invoke(() -> Log.infof(
                        "Leased %s to %s until %s for %s",
                        lease.id(), ask.destination(), lease.validUntil(), ask.asker()))
                .replaceWith(new Granted(lease));
    }
}
