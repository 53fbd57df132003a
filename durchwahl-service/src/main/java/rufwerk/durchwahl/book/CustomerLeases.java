package rufwerk.durchwahl.book;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import rufwerk.durchwahl.book.Asker.Customer;

/** What each account is promised. One thread writes while others read. */
final class CustomerLeases {
    private final Map<UUID, Map<UUID, Lease>> byAccount = new ConcurrentHashMap<>();

    /** By the ids of the leases. */
    Map<UUID, Lease> of(Customer customer) {
        return Map.copyOf(byAccount.getOrDefault(customer.accountId(), Map.of()));
    }

    void put(Lease lease) {
        if (lease.asker() instanceof Customer customer) {
            byAccount
                    .computeIfAbsent(customer.accountId(), any -> new ConcurrentHashMap<>())
                    .put(lease.id(), lease);
        }
    }

    void remove(Lease lease) {
        if (lease.asker() instanceof Customer customer) {
            byAccount.computeIfPresent(customer.accountId(), (any, leases) -> {
                leases.remove(lease.id());
                return leases.isEmpty() ? null : leases;
            });
        }
    }
}
