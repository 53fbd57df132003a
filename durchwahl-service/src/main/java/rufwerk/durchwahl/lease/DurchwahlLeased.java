package rufwerk.durchwahl.lease;

import java.time.Instant;
import java.util.UUID;
import rufwerk.durchwahl.book.Entry.Leased;
import rufwerk.durchwahl.book.Lease;

/** An asker was promised a number. */
public record DurchwahlLeased(UUID leaseId, String durchwahl, String destination, Instant validUntil, Instant leasedAt)
        implements LeaseEvent {

    static DurchwahlLeased of(Leased entry) {
        Lease lease = entry.lease();
        return new DurchwahlLeased(
                lease.id(), lease.durchwahl(), lease.destination().digits(), lease.validUntil(), entry.at());
    }
}
