package rufwerk.numbers.inventory;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All directions. Country and area code are unique together. */
public interface Directions {

    /** The new direction, or null when the area code has one already. */
    Uni<@Nullable Direction> addIfAbsent(Direction.Offer offer);

    Uni<@Nullable Direction> find(DirectionId id);

    Uni<@Nullable Direction> find(Country country, AreaCode areaCode);

    Uni<Map<DirectionId, Direction>> findAll(Collection<DirectionId> ids);
}
