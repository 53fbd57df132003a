package rufwerk.numbers.inventory;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.InventoryNumber.Active;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.inventory.InventoryNumber.Resting;

/** The twin of the store; for one thread, so its locks are empty. */
public class NumbersInMemory implements Numbers, RestingNumbers {
    private final Directions directions;
    private final Map<PhoneNumber, InventoryNumber> numbers = new TreeMap<>();
    private final Map<PhoneNumber, UUID> holders = new HashMap<>();

    public NumbersInMemory(Directions directions) {
        this.directions = directions;
    }

    /** Without an end. */
    public void hold(PhoneNumber number, UUID accountId) {
        holders.put(number, accountId);
    }

    @Override
    public Uni<Integer> addFree(DirectionId direction, Collection<PhoneNumber> added, Instant freeSince) {
        return Uni.createFrom().item(() -> (int) added.stream()
                .filter(number -> numbers.putIfAbsent(number, new Free(number, direction, freeSince)) == null)
                .count());
    }

    @Override
    public Uni<List<AvailableNumber>> available(NumberFilter filter, int atMost) {
        return Uni.createFrom()
                .item(() -> free().map(free -> new AvailableNumber(
                                free.number(),
                                Objects.requireNonNull(directions
                                        .find(free.direction())
                                        .await()
                                        .indefinitely())))
                        .filter(number -> matches(filter, number.direction()))
                        .sorted(Comparator.comparing(
                                number -> number.direction().id().value()))
                        .limit(atMost)
                        .toList());
    }

    private static boolean matches(NumberFilter filter, Direction direction) {
        var asked = filter.features();
        return (filter.country() == null || filter.country().equals(direction.country()))
                && (direction.features().sms() || !asked.sms())
                && (direction.features().a2pSms() || !asked.a2pSms())
                && (direction.features().voice() || !asked.voice());
    }

    @Override
    public Uni<@Nullable Free> lockLongestFree(DirectionId direction) {
        return Uni.createFrom()
                .item(() -> free().filter(free -> free.direction().equals(direction))
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public Uni<@Nullable Free> lockFree(PhoneNumber number) {
        return Uni.createFrom()
                .item(() -> numbers.get(number) instanceof Free free && !holders.containsKey(number) ? free : null);
    }

    @Override
    public Uni<@Nullable Free> lockFor(UUID accountId, PhoneNumber number) {
        return Uni.createFrom()
                .item(() -> numbers.get(number) instanceof Free free && isFor(accountId, number) ? free : null);
    }

    private boolean isFor(UUID accountId, PhoneNumber number) {
        return accountId.equals(holders.getOrDefault(number, accountId));
    }

    @Override
    public Uni<@Nullable DirectionId> directionOf(PhoneNumber number) {
        return Uni.createFrom()
                .item(() -> numbers.containsKey(number) ? numbers.get(number).direction() : null);
    }

    @Override
    public Uni<Void> save(Active number) {
        return Uni.createFrom().item(() -> {
            if (!(numbers.get(number.number()) instanceof Free) || !isFor(number.accountId(), number.number())) {
                throw new IllegalStateException("Number " + number.number() + " is not free");
            }
            numbers.put(number.number(), number);
            holders.remove(number.number());
            return null;
        });
    }

    @Override
    public Uni<Void> add(Resting number) {
        return Uni.createFrom().item(() -> {
            if (!(numbers.get(number.number()) instanceof Active)) {
                throw new IllegalStateException("Number " + number.number() + " is not active");
            }
            numbers.put(number.number(), number);
            return null;
        });
    }

    @Override
    public Uni<List<Free>> release(Instant now, int atMost) {
        return Uni.createFrom().item(() -> {
            List<Free> released = numbers.values().stream()
                    .filter(Resting.class::isInstance)
                    .map(Resting.class::cast)
                    .filter(number -> !number.restsUntil().isAfter(now))
                    .sorted(Comparator.comparing(Resting::restsUntil))
                    .limit(atMost)
                    .map(number -> new Free(number.number(), number.direction(), number.restsUntil()))
                    .toList();
            released.forEach(free -> numbers.put(free.number(), free));
            return released;
        });
    }

    private Stream<Free> free() {
        return numbers.values().stream()
                .filter(Free.class::isInstance)
                .map(Free.class::cast)
                .filter(free -> !holders.containsKey(free.number()))
                .sorted(Comparator.comparing(Free::freeSince).thenComparing(Free::number));
    }
}
