package rufwerk.durchwahl.lease;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Asker;
import rufwerk.durchwahl.book.Asker.Customer;
import rufwerk.durchwahl.book.Decisions;
import rufwerk.durchwahl.book.Destination;
import rufwerk.durchwahl.book.Lease;
import rufwerk.durchwahl.book.LeaseTerms;
import rufwerk.durchwahl.book.Promises;
import rufwerk.durchwahl.lease.GrantLease.Wanted;
import rufwerk.durchwahl.lease.LeaseOutcome.Granted;
import rufwerk.durchwahl.lease.LeaseOutcome.Refused;
import rufwerk.durchwahl.lease.WeighRequest.Hopeless;
import rufwerk.durchwahl.lease.WeighRequest.Promising;

/** Answers somebody who wants to call a destination. Asking again soon gives the same answer and writes nothing. */
@Singleton
public class LeaseDurchwahl {
    private final WeighRequest weighRequest;
    private final GrantLease grantLease;
    private final Promises promises;
    private final Decisions decisions;
    private final LeaseTerms terms;
    private final Clock clock;

    LeaseDurchwahl(
            WeighRequest weighRequest,
            GrantLease grantLease,
            Promises promises,
            Decisions decisions,
            LeaseTerms terms,
            Clock clock) {
        this.weighRequest = weighRequest;
        this.grantLease = grantLease;
        this.promises = promises;
        this.decisions = decisions;
        this.terms = terms;
        this.clock = clock;
    }

    /** Leases, or says why not. */
    public Uni<LeaseOutcome> lease(LeaseRequest request) {
        Lease promised = promised(request);
        if (promised != null) {
            return Uni.createFrom().item(new Granted(promised));
        }
        return switch (weighRequest.weigh(request)) {
            case Hopeless(var why) -> Uni.createFrom().item(new Refused(why));
            case Promising(var wanted) -> lease(wanted, clock.instant());
        };
    }

    /** Why the request has no chance, without leasing anything; empty when it is worth asking. */
    public Optional<Refusal> refusal(LeaseRequest request) {
        return switch (weighRequest.weigh(request)) {
            case Hopeless(var why) -> Optional.of(why);
            case Promising promising -> Optional.empty();
        };
    }

    /**
     * Asking again is what happens most, so it comes first: a number that is promised was looked at before. Only what
     * operators denied since counts all the same.
     */
    private @Nullable Lease promised(LeaseRequest request) {
        if (!Destination.isOne(request.phone())) {
            return null;
        }
        var wanted = new Destination(request.phone());
        Lease lease = promised(request.asker(), wanted, request.mostCentsPerMinute(), clock.instant());
        return lease != null && !weighRequest.isDenied(wanted) ? lease : null;
    }

    /** What the asker has anyway, if it lasts for long enough and costs no more than they want. */
    private @Nullable Lease promised(
            Asker asker, Destination destination, @Nullable Integer mostCentsPerMinute, Instant now) {
        Lease lease = promises.lease(asker, destination);
        boolean holds = lease != null
                && grantLease.isLongEnough(lease, now)
                && Wanted.isAffordable(lease.tariffClass(), mostCentsPerMinute);
        return holds ? lease : null;
    }

    private Uni<LeaseOutcome> lease(Wanted wanted, Instant now) {
        if (wanted.asker() instanceof Customer customer && customer.test()) {
            return Uni.createFrom().item(new Granted(testLease(wanted, now)));
        }
        Lease earlier = promised(wanted.asker(), wanted.destination(), wanted.mostCentsPerMinute(), now);
        return earlier != null
                ? Uni.createFrom().item(new Granted(earlier))
                : decisions.decide(book -> grantLease.decide(book, wanted));
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
}
