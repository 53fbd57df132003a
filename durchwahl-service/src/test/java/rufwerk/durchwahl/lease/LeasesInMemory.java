package rufwerk.durchwahl.lease;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.tariff.TariffClass;

/** The twin of the PostgreSQL store, for one thread. */
public class LeasesInMemory implements Leases {
    private final Map<Key, Lease> leases = new HashMap<>();
    private final List<Pooled> pool = new ArrayList<>();
    private final List<DurchwahlLeased> events = new ArrayList<>();

    private record Key(String asker, Destination destination) {}

    private static final class Pooled {
        private final String digits;
        private @Nullable Destination destination;
        private Instant validUntil = Instant.EPOCH;

        private Pooled(String digits) {
            this.digits = digits;
        }

        private PoolNumber number() {
            return new PoolNumber(digits, validUntil);
        }
    }

    public LeasesInMemory with(String... numbers) {
        List.of(numbers).forEach(digits -> pool.add(new Pooled(digits)));
        return this;
    }

    public List<DurchwahlLeased> events() {
        return List.copyOf(events);
    }

    long countOthers(Asker asker, Destination destination, Instant now) {
        return others(asker, destination, now).size();
    }

    Instant firstEndOfOthers(Asker asker, Destination destination, Instant now) {
        return others(asker, destination, now).stream()
                .map(Lease::validUntil)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<Lease> others(Asker asker, Destination destination, Instant now) {
        return leases.entrySet().stream()
                .filter(entry -> entry.getKey().asker().equals(asker.id())
                        && !entry.getKey().destination().equals(destination))
                .map(Map.Entry::getValue)
                .filter(lease -> lease.validUntil().isAfter(now))
                .toList();
    }

    @Override
    public Uni<@Nullable Lease> find(Asker asker, Destination destination) {
        return Uni.createFrom().item(leases.get(new Key(asker.id(), destination)));
    }

    @Override
    public Uni<Void> waitForTurn(Destination destination) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<@Nullable PoolNumber> numberFor(Destination destination, TariffClass tariffClass, Instant now) {
        return Uni.createFrom()
                .item(pool.stream()
                        .filter(pooled -> Objects.equals(pooled.destination, destination))
                        .filter(pooled ->
                                TariffClass.of(pooled.digits) == tariffClass || pooled.validUntil.isAfter(now))
                        .max(Comparator.comparing(pooled -> pooled.validUntil))
                        .map(Pooled::number)
                        .orElse(null));
    }

    @Override
    public Uni<Void> extend(PoolNumber number, Instant validUntil) {
        pool.stream()
                .filter(pooled -> pooled.digits.equals(number.digits()) && pooled.validUntil.isBefore(validUntil))
                .forEach(pooled -> pooled.validUntil = validUntil);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<@Nullable PoolNumber> claim(
            Destination destination, TariffClass tariffClass, Instant restedSince, Instant validUntil) {
        return Uni.createFrom()
                .item(pool.stream()
                        .filter(pooled ->
                                TariffClass.of(pooled.digits) == tariffClass && !pooled.validUntil.isAfter(restedSince))
                        .min(Comparator.comparing(pooled -> pooled.validUntil))
                        .map(pooled -> {
                            pooled.destination = destination;
                            pooled.validUntil = validUntil;
                            return pooled.number();
                        })
                        .orElse(null));
    }

    @Override
    public Uni<Void> add(Asker asker, Lease lease, DurchwahlLeased event) {
        leases.put(new Key(asker.id(), lease.destination()), lease);
        events.add(event);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Integer> forgetEndedBefore(Instant time) {
        int before = leases.size();
        leases.values().removeIf(lease -> lease.validUntil().isBefore(time));
        return Uni.createFrom().item(before - leases.size());
    }
}
