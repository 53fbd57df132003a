package rufwerk.numbers.inventory;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The twin of the store. */
public class DirectionsInMemory implements Directions {
    private final Map<Long, Direction> directions = new TreeMap<>();

    /** A direction that is there already. */
    public Direction given(Direction.Offer offer) {
        return addIfAbsent(offer).await().indefinitely();
    }

    @Override
    public Uni<@Nullable Direction> addIfAbsent(Direction.Offer offer) {
        return Uni.createFrom().item(() -> {
            if (existing(offer.country(), offer.areaCode()) != null) {
                return null;
            }
            var direction = new Direction(new DirectionId(directions.size() + 1L), offer);
            directions.put(direction.id().value(), direction);
            return direction;
        });
    }

    @Override
    public Uni<@Nullable Direction> change(DirectionId id, Direction.Offer offer) {
        return Uni.createFrom()
                .item(() ->
                        directions.computeIfPresent(id.value(), (known, before) -> new Direction(before.id(), offer)));
    }

    @Override
    public Uni<List<Direction>> all() {
        return Uni.createFrom().item(() -> List.copyOf(directions.values()));
    }

    @Override
    public Uni<List<Direction>> page(DirectionQuery query) {
        return Uni.createFrom()
                .item(() -> directions.values().stream()
                        .filter(direction -> query.after() == null
                                || direction.id().value() > query.after().value())
                        .filter(direction ->
                                query.country() == null || query.country().equals(direction.country()))
                        .limit(query.limit())
                        .toList());
    }

    @Override
    public Uni<@Nullable Direction> find(DirectionId id) {
        return Uni.createFrom().item(() -> directions.get(id.value()));
    }

    @Override
    public Uni<@Nullable Direction> find(Country country, AreaCode areaCode) {
        return Uni.createFrom().item(() -> existing(country, areaCode));
    }

    @Override
    public Uni<Map<DirectionId, Direction>> findAll(Collection<DirectionId> ids) {
        return Uni.createFrom().item(() -> {
            Map<DirectionId, Direction> found = new HashMap<>();
            directions.values().stream()
                    .filter(direction -> ids.contains(direction.id()))
                    .forEach(direction -> found.put(direction.id(), direction));
            return found;
        });
    }

    private @Nullable Direction existing(Country country, AreaCode areaCode) {
        return directions.values().stream()
                .filter(direction -> direction.country().equals(country)
                        && direction.offer().areaCode().equals(areaCode))
                .findFirst()
                .orElse(null);
    }
}
