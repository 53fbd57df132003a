package rufwerk.durchwahl.tariff;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A rate deck in force, without a database. */
public final class RateDeckFixture {
    private RateDeckFixture() {}

    /** @param prefixesAndCents for example {@code "44", "1.2", "447", "6.5"} */
    public static CurrentRateDeck rates(String... prefixesAndCents) {
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < prefixesAndCents.length; i += 2) {
            rates.add(rate(prefixesAndCents[i], prefixesAndCents[i + 1]));
        }
        var current = current(new RateDecksInMemory());
        current.use(RateDeck.of(1, rates));
        return current;
    }

    static CurrentRateDeck current(RateDecks decks) {
        return new CurrentRateDeck(decks, new ReadRateDecks(decks));
    }

    static Rate rate(String prefix, String cents) {
        return rate(prefix, cents, Rate.ALWAYS);
    }

    static Rate rate(String prefix, String cents, Instant validFrom) {
        return new Rate(prefix, "somewhere", new BigDecimal(cents), validFrom);
    }

    /** The twin of the PostgreSQL store, for one thread. */
    static class RateDecksInMemory implements RateDecks {
        private static final Comparator<Rate> ORDER =
                Comparator.comparing(Rate::prefix).thenComparing(Rate::validFrom);

        private final NavigableMap<Long, RateDeckVersion> versions = new TreeMap<>();
        private final NavigableMap<Long, List<Rate>> rates = new TreeMap<>();

        @Override
        public Uni<Long> currentVersion() {
            return Uni.createFrom().item(versions.isEmpty() ? 0L : versions.lastKey());
        }

        @Override
        public Uni<List<RateDeckVersion>> list() {
            return Uni.createFrom().item(List.copyOf(versions.descendingMap().values()));
        }

        @Override
        public Uni<@Nullable RateDeckVersion> find(long version) {
            return Uni.createFrom().item(versions.get(version));
        }

        @Override
        public Uni<List<Rate>> page(long version, @Nullable Rate after, int limit) {
            return Uni.createFrom()
                    .item(rates.getOrDefault(version, List.of()).stream()
                            .filter(rate -> after == null || ORDER.compare(rate, after) > 0)
                            .limit(limit)
                            .toList());
        }

        @Override
        public Uni<RateDeckVersion> add(List<Rate> added, Instant now) {
            return Uni.createFrom().item(append(added, now, null));
        }

        @Override
        public Uni<@Nullable RateDeckVersion> addCopyOf(long version, Instant now) {
            List<Rate> original = rates.get(version);
            return Uni.createFrom().item(original == null ? null : append(original, now, version));
        }

        private RateDeckVersion append(List<Rate> added, Instant now, @Nullable Long copyOf) {
            long version = versions.isEmpty() ? 1 : versions.lastKey() + 1;
            versions.put(version, new RateDeckVersion(version, now, added.size(), copyOf));
            rates.put(version, added.stream().sorted(ORDER).toList());
            while (versions.size() > KEPT) {
                rates.remove(versions.pollFirstEntry().getKey());
            }
            return versions.get(version);
        }
    }
}
