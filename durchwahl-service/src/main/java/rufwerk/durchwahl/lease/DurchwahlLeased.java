package rufwerk.durchwahl.lease;

import java.time.Instant;
import java.util.UUID;

/** An asker was promised a number, or the promise was made longer. */
public record DurchwahlLeased(
        UUID leaseId, String durchwahl, String destination, Instant validUntil, Instant leasedAt) {

    static DurchwahlLeased of(Lease lease, Instant leasedAt) {
        return new DurchwahlLeased(
                lease.id(), lease.durchwahl(), lease.destination().digits(), lease.validUntil(), leasedAt);
    }
}
