package rufwerk.durchwahl.lease;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Ask;
import rufwerk.durchwahl.book.Asker;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.Asker.Customer;
import rufwerk.durchwahl.book.Destination;
import rufwerk.durchwahl.book.Entry.Leased;
import rufwerk.durchwahl.book.Entry.Renewed;
import rufwerk.durchwahl.book.Lease;
import rufwerk.durchwahl.book.LeaseBook;
import rufwerk.durchwahl.book.LeaseTerms;
import rufwerk.durchwahl.book.LentNumber;
import rufwerk.durchwahl.lease.LeaseOutcome.Granted;
import rufwerk.durchwahl.lease.LeaseOutcome.Refused;
import rufwerk.durchwahl.lease.LeaseOutcome.TooMany;
import rufwerk.durchwahl.tariff.TariffClass;

/** Decides what an asker is promised for a destination. */
@Singleton
class GrantLease {
    private final LeaseTerms terms;

    GrantLease(LeaseTerms terms) {
        this.terms = terms;
    }

    /** What is asked for, once it is known what the destination costs. */
    record Wanted(
            Asker asker,
            Destination destination,
            TariffClass tariffClass,
            @Nullable Integer mostCentsPerMinute) {
        boolean isAffordable(TariffClass offered) {
            return isAffordable(offered, mostCentsPerMinute);
        }

        static boolean isAffordable(TariffClass offered, @Nullable Integer mostCentsPerMinute) {
            return mostCentsPerMinute == null || offered.wholeCentsPerMinute() <= mostCentsPerMinute;
        }
    }

    LeaseOutcome decide(LeaseBook book, Wanted wanted) {
        Instant now = book.now();
        Lease earlier = book.lease(wanted.asker(), wanted.destination());
        if (earlier != null && isLongEnough(earlier, now)) {
            return affordable(wanted, earlier);
        }
        Instant closedUntil = closedUntil(book, wanted);
        if (closedUntil != null) {
            return new TooMany(closedUntil);
        }
        boolean hasRoom = earlier != null || book.countLeases() < terms.mostLeases();
        Offer offer = hasRoom ? offer(book, wanted) : null;
        if (offer == null) {
            return new Refused(Refusal.NO_NUMBER_FREE);
        }
        return wanted.isAffordable(TariffClass.of(offer.durchwahl()))
                ? new Granted(promise(book, wanted, offer, earlier))
                : new Refused(Refusal.TOO_EXPENSIVE);
    }

    /** The lease as it is from then on: longer, if its number still makes promises for the destination. */
    Lease renew(LeaseBook book, Wanted wanted, Lease lease) {
        Offer offer = offerOfKnown(book, wanted);
        return offer == null || !offer.durchwahl().equals(lease.durchwahl())
                ? lease
                : promise(book, wanted, offer, lease);
    }

    private static LeaseOutcome affordable(Wanted wanted, Lease lease) {
        return wanted.isAffordable(lease.tariffClass()) ? new Granted(lease) : new Refused(Refusal.TOO_EXPENSIVE);
    }

    /**
     * @param leaseUntil when the promise ends
     * @param routeUntil when the last promise of the number ends
     */
    private record Offer(String durchwahl, Instant leaseUntil, Instant routeUntil) {}

    /** So much is left of a lease that asking again gives the same answer. */
    boolean isLongEnough(Lease lease, Instant now) {
        return lease.lastsFor(terms.validity().dividedBy(2), now);
    }

    /** When this asker may ask for this destination, or null: at once. */
    private @Nullable Instant closedUntil(LeaseBook book, Wanted wanted) {
        return switch (wanted.asker()) {
            case Anonymous somebody -> closedUntil(book.lastAsk(somebody), wanted.destination(), book.now());
            case Customer customer -> closedUntil(book, customer, wanted.destination());
        };
    }

    private @Nullable Instant closedUntil(@Nullable Ask last, Destination destination, Instant now) {
        if (last == null || last.destination().equals(destination)) {
            return null;
        }
        Instant open = last.at().plus(terms.anonymousInterval());
        return open.isAfter(now) ? open : null;
    }

    private @Nullable Instant closedUntil(LeaseBook book, Customer customer, Destination destination) {
        var leases = book.leasesOf(customer);
        boolean isThere = book.lease(customer, destination) != null;
        return leases.size() - (isThere ? 1 : 0) < terms.maxParallel()
                ? null
                : leases.stream()
                        .filter(lease -> !lease.destination().equals(destination))
                        .findFirst()
                        .map(Lease::validUntil)
                        .orElse(null);
    }

    private @Nullable Offer offer(LeaseBook book, Wanted wanted) {
        Offer known = offerOfKnown(book, wanted);
        if (known != null) {
            return known;
        }
        Instant end = Lease.end(book.now(), terms.validity());
        String rested = book.longestRested(wanted.tariffClass(), book.now().minus(terms.rest()));
        return rested == null ? null : new Offer(rested, end, end);
    }

    /**
     * A number whose class is no longer the right one, because the rates changed, keeps its promises but makes no longer
     * ones: who asks now gets what is left, and the next number is of the right class.
     */
    private @Nullable Offer offerOfKnown(LeaseBook book, Wanted wanted) {
        LentNumber known = book.leadingTo(wanted.destination());
        if (known != null && known.tariffClass() == wanted.tariffClass()) {
            Instant end = Lease.end(book.now(), terms.validity());
            return new Offer(known.digits(), end, known.validUntil().isBefore(end) ? end : known.validUntil());
        }
        return known != null && known.validUntil().isAfter(book.now())
                ? new Offer(known.digits(), known.validUntil(), known.validUntil())
                : null;
    }

    private static Lease promise(LeaseBook book, Wanted wanted, Offer offer, @Nullable Lease earlier) {
        if (earlier == null || !earlier.durchwahl().equals(offer.durchwahl())) {
            var lease = new Lease(
                    UUID.randomUUID(),
                    wanted.asker(),
                    offer.durchwahl(),
                    wanted.destination(),
                    book.now(),
                    offer.leaseUntil());
            book.enter(new Leased(lease, offer.routeUntil(), book.now()));
            return lease;
        }
        if (!offer.leaseUntil().isAfter(earlier.validUntil())) {
            return earlier;
        }
        Lease longer = earlier.until(offer.leaseUntil());
        book.enter(new Renewed(longer, offer.routeUntil(), book.now()));
        return longer;
    }
}
