package rufwerk.durchwahl.denial;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Denied destinations without a database. */
public final class DenialFixture {
    private DenialFixture() {}

    public static CurrentDenials denying(String... prefixes) {
        var destinations = new DeniedDestinationsInMemory();
        for (String prefix : prefixes) {
            destinations.put(denied(prefix)).await().indefinitely();
        }
        var current = new CurrentDenials(destinations);
        current.follow().await().indefinitely();
        return current;
    }

    static DeniedDestination denied(String prefix) {
        return new DeniedDestination(prefix, "fraud with " + prefix, Instant.EPOCH);
    }

    static class DeniedDestinationsInMemory implements DeniedDestinations {
        private final NavigableMap<String, DeniedDestination> byPrefix = new TreeMap<>();

        @Override
        public Uni<List<DeniedDestination>> all() {
            return Uni.createFrom().item(List.copyOf(byPrefix.values()));
        }

        @Override
        public Uni<Boolean> put(DeniedDestination denied) {
            return Uni.createFrom().item(byPrefix.put(denied.prefix(), denied) == null);
        }

        @Override
        public Uni<Boolean> remove(String prefix) {
            return Uni.createFrom().item(byPrefix.remove(prefix) != null);
        }
    }
}
