package rufwerk.durchwahl.lease;

import rufwerk.durchwahl.book.Asker;
import rufwerk.durchwahl.book.Destination;
import rufwerk.durchwahl.book.LeaseBook;
import rufwerk.durchwahl.book.LeaseTerms;
import rufwerk.durchwahl.lease.GrantLease.Wanted;
import rufwerk.durchwahl.tariff.TariffClass;

/** Grants leases of the cheapest class in a book, for tests of the book. */
public record Granting(LeaseTerms terms) {

    public LeaseOutcome decide(LeaseBook book, Asker asker, Destination destination) {
        return new GrantLease(terms).decide(book, new Wanted(asker, destination, TariffClass.CLASS_0180_1, null));
    }
}
