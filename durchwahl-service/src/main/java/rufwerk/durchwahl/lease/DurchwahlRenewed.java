package rufwerk.durchwahl.lease;

import java.time.Instant;
import java.util.UUID;
import rufwerk.durchwahl.book.Entry.Renewed;
import rufwerk.durchwahl.book.Lease;

/** A promise was made longer. */
public record DurchwahlRenewed(
        UUID leaseId, String durchwahl, String destination, Instant validUntil, Instant renewedAt)
        implements LeaseEvent {

    static DurchwahlRenewed of(Renewed entry) {
        Lease lease = entry.lease();
        return new DurchwahlRenewed(
                lease.id(), lease.durchwahl(), lease.destination().digits(), lease.validUntil(), entry.at());
    }
}
