package rufwerk.numbers.inventory;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All directions. Country and area code are unique together. */
public interface Directions {

    /** The new direction, or null when the area code has one already. */
    Uni<@Nullable Direction> addIfAbsent(Direction.Offer offer);

    /** The direction as it is now, or null when there is none; its country and area code stay what they were. */
    Uni<@Nullable Direction> change(DirectionId id, Direction.Offer offer);

    Uni<@Nullable Direction> find(DirectionId id);

    Uni<@Nullable Direction> find(Country country, AreaCode areaCode);

    Uni<Map<DirectionId, Direction>> findAll(Collection<DirectionId> ids);

    /** Every one; there are thousands at most. */
    Uni<List<Direction>> all();

    /** In the order in which they were opened. */
    Uni<List<Direction>> page(DirectionQuery query);
}
