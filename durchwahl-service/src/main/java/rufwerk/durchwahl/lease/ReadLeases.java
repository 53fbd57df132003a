package rufwerk.durchwahl.lease;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Asker.Customer;
import rufwerk.durchwahl.book.Lease;
import rufwerk.durchwahl.book.Promises;
import rufwerk.durchwahl.lease.LeasePage.Place;

/** Shows customers what they lease now, whichever replica leased it to them. What a test key leased is kept nowhere. */
@ApplicationScoped
public class ReadLeases {
    private final Promises promises;
    private final Clock clock;

    ReadLeases(Promises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    /** @param after where the page before ended; null for the first page */
    public Uni<LeasePage> page(Customer customer, @Nullable Place after, int limit) {
        return leasesOf(customer).map(leases -> page(leases.values(), after, limit));
    }

    /** Null when the customer has no such lease now. */
    public Uni<@Nullable Lease> find(Customer customer, UUID id) {
        return leasesOf(customer).map(leases -> ifActive(leases.get(id)));
    }

    private Uni<Map<UUID, Lease>> leasesOf(Customer customer) {
        return customer.test() ? Uni.createFrom().item(Map.of()) : promises.leasesOf(customer);
    }

    private @Nullable Lease ifActive(@Nullable Lease lease) {
        return lease != null && lease.isActive(clock.instant()) ? lease : null;
    }

    private LeasePage page(Collection<Lease> leases, @Nullable Place after, int limit) {
        List<Lease> found = leases.stream()
                .filter(lease -> lease.isActive(clock.instant()))
                .filter(lease -> after == null || Place.of(lease).isAfter(after))
                .sorted(Comparator.comparing(Place::of, Place.NEWEST_FIRST))
                .limit(limit + 1L) // one more tells whether there is a next page
                .toList();
        return new LeasePage(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }
}
