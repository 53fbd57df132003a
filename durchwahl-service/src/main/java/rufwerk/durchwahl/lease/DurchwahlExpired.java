package rufwerk.durchwahl.lease;

import java.time.Instant;
import java.util.UUID;
import rufwerk.durchwahl.book.Entry.Expired;
import rufwerk.durchwahl.book.Lease;

/** A promise came to its end. It is told a moment after. */
public record DurchwahlExpired(UUID leaseId, String durchwahl, String destination, Instant expiredAt)
        implements LeaseEvent {

    static DurchwahlExpired of(Expired entry) {
        Lease lease = entry.lease();
        return new DurchwahlExpired(
                lease.id(), lease.durchwahl(), lease.destination().digits(), lease.validUntil());
    }
}
