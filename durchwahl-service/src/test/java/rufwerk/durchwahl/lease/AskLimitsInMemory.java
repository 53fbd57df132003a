package rufwerk.durchwahl.lease;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.lease.Asker.Anonymous;
import rufwerk.durchwahl.lease.Asker.Customer;

/** The twin of the PostgreSQL store, for one thread. */
public class AskLimitsInMemory implements AskLimits {
    private final LeaseTerms terms;
    private final LeasesInMemory leases;
    private final Map<String, Asked> asks = new HashMap<>();

    private record Asked(Destination destination, Instant at) {}

    public AskLimitsInMemory(LeaseTerms terms, LeasesInMemory leases) {
        this.terms = terms;
        this.leases = leases;
    }

    @Override
    public Uni<@Nullable Instant> closedUntil(Asker asker, Destination destination, Instant now) {
        return Uni.createFrom()
                .item(
                        switch (asker) {
                            case Anonymous(var network) -> closedUntil(network, destination, now);
                            case Customer customer ->
                                leases.countOthers(customer, destination, now) < terms.maxParallel()
                                        ? null
                                        : leases.firstEndOfOthers(customer, destination, now);
                        });
    }

    private @Nullable Instant closedUntil(String network, Destination destination, Instant now) {
        Asked last = asks.get(network);
        if (last != null && !last.destination().equals(destination)) {
            Instant end = last.at().plus(terms.anonymousInterval());
            if (end.isAfter(now)) {
                return end;
            }
        }
        asks.put(network, new Asked(destination, now));
        return null;
    }

    @Override
    public Uni<Integer> forgetAskedBefore(Instant time) {
        int before = asks.size();
        asks.values().removeIf(asked -> asked.at().isBefore(time));
        return Uni.createFrom().item(before - asks.size());
    }
}
