package rufwerk.numbers.exchange;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.inventory.PhoneNumber;

/** The twin of the store; it only ever has free numbers. */
class InventoryFileInMemory implements InventoryFile {
    private final TreeMap<PhoneNumber, Free> numbers = new TreeMap<>();
    private final Directions directions;

    InventoryFileInMemory(Directions directions) {
        this.directions = directions;
    }

    @Override
    public Uni<Integer> addFree(List<Free> added) {
        return Uni.createFrom().item(() -> (int) added.stream()
                .filter(free -> numbers.putIfAbsent(free.number(), free) == null)
                .count());
    }

    @Override
    public Uni<List<ListedNumber>> page(ListQuery query, @Nullable PhoneNumber after, int limit) {
        return Uni.createFrom()
                .item(() -> numbers.values().stream()
                        .filter(free -> after == null || free.number().compareTo(after) > 0)
                        .filter(free ->
                                query.direction() == null || query.direction().equals(free.direction()))
                        .map(this::listed)
                        .filter(listed ->
                                query.country() == null || query.country().equals(listed.country()))
                        .filter(listed -> query.state() == null || query.state().equals(listed.state()))
                        .limit(limit)
                        .toList());
    }

    private ListedNumber listed(Free free) {
        Direction direction =
                Objects.requireNonNull(directions.find(free.direction()).await().indefinitely());
        return new ListedNumber(
                free.number(),
                direction.country(),
                direction.offer().areaCode(),
                direction.offer().name(),
                "free",
                free.freeSince(),
                null);
    }
}
