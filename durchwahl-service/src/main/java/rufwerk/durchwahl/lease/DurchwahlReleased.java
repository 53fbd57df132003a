package rufwerk.durchwahl.lease;

import java.time.Instant;
import java.util.UUID;
import rufwerk.durchwahl.book.Entry.Released;
import rufwerk.durchwahl.book.Lease;

/** An asker gave a promise back before its end. */
public record DurchwahlReleased(UUID leaseId, String durchwahl, String destination, Instant releasedAt)
        implements LeaseEvent {

    static DurchwahlReleased of(Released entry) {
        Lease lease = entry.lease();
        return new DurchwahlReleased(
                lease.id(), lease.durchwahl(), lease.destination().digits(), entry.at());
    }
}
