package rufwerk.durchwahl.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Asker.Customer;

/**
 * Where a number leads, and until when.
 *
 * @param customers their leases of the number
 */
public record OpenRoute(String digits, Destination destination, Instant validUntil, List<Lease> customers) {

    public OpenRoute {
        customers = List.copyOf(customers);
    }

    /** The account whose lease is the oldest; null when only people without a key hold one. */
    public @Nullable UUID accountAt(Instant now) {
        return customers.stream()
                .filter(lease -> lease.isActive(now))
                .min(Comparator.comparing(Lease::leasedAt).thenComparing(Lease::id))
                .map(lease -> ((Customer) lease.asker()).accountId())
                .orElse(null);
    }

    static OpenRoute to(Lease lease, Instant validUntil) {
        return new OpenRoute(lease.durchwahl(), lease.destination(), validUntil, List.of()).with(lease, validUntil);
    }

    /** After the lease was made or renewed; it may be one to another destination. */
    OpenRoute with(Lease lease, Instant until) {
        List<Lease> all = othersThan(lease);
        if (lease.asker() instanceof Customer) {
            all.add(lease);
        }
        return new OpenRoute(digits, lease.destination(), until, all);
    }

    OpenRoute without(Lease lease, Instant until) {
        return new OpenRoute(digits, destination, until, othersThan(lease));
    }

    private List<Lease> othersThan(Lease lease) {
        List<Lease> others = new ArrayList<>(customers);
        others.removeIf(other -> other.id().equals(lease.id()));
        return others;
    }
}
