package rufwerk.durchwahl.lease.web;

import java.time.Instant;
import java.util.UUID;
import rufwerk.durchwahl.book.Lease;

/**
 * A lease as its owner sees it.
 *
 * @param leasedAt when it was made; renewing does not change it
 * @param tariffClass for example {@code 0180-1}
 * @param centsPerMinute what whoever dials pays, rounded up to whole euro cents
 */
record LeaseView(
        UUID id,
        String durchwahl,
        String destination,
        Instant leasedAt,
        Instant validUntil,
        String tariffClass,
        int centsPerMinute) {

    static LeaseView of(Lease lease) {
        return new LeaseView(
                lease.id(),
                lease.durchwahl(),
                lease.destination().digits(),
                lease.leasedAt(),
                lease.validUntil(),
                lease.tariffClass().label(),
                lease.tariffClass().wholeCentsPerMinute());
    }
}
