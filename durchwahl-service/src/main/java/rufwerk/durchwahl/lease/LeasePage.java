package rufwerk.durchwahl.lease;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import rufwerk.durchwahl.book.Lease;

/** Some of a customer's leases, newest first, and whether there are more. */
public record LeasePage(List<Lease> leases, boolean more) {

    public LeasePage {
        leases = List.copyOf(leases);
    }

    /** A place in the list. Renewing a lease does not move it, so the place stays while others begin and end. */
    public record Place(Instant leasedAt, UUID id) {
        static final Comparator<Place> NEWEST_FIRST =
                Comparator.comparing(Place::leasedAt).thenComparing(Place::id).reversed();

        public static Place of(Lease lease) {
            return new Place(lease.leasedAt(), lease.id());
        }

        boolean isAfter(Place other) {
            return NEWEST_FIRST.compare(this, other) > 0;
        }
    }
}
