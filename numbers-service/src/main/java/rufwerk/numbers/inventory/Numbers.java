package rufwerk.numbers.inventory;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All numbers. One whose hold is over is free. Locks last until the end of the transaction. */
public interface Numbers {

    /** Adds those that are not known yet, as free, all or nothing; says how many these were. */
    Uni<Integer> addFree(DirectionId direction, Collection<PhoneNumber> numbers, Instant freeSince);

    /** At most this many, the longest free of each direction first. */
    Uni<List<AvailableNumber>> available(NumberFilter filter, int atMost);

    /** The longest-free number that nobody else is taking right now; null only when really none is left. */
    Uni<InventoryNumber.@Nullable Free> lockLongestFree(DirectionId direction);

    /** Exactly this number; null when it is unknown or not free. Waits for somebody else who is taking it. */
    Uni<InventoryNumber.@Nullable Free> lockFree(PhoneNumber number);

    /** The same for somebody who orders it: what this account holds is free for it, too. */
    Uni<InventoryNumber.@Nullable Free> lockFor(UUID accountId, PhoneNumber number);

    /** Where this number belongs, in whatever state it is; null when it is unknown. */
    Uni<@Nullable DirectionId> directionOf(PhoneNumber number);

    /** Takes the number out of the free ones, or its account's hold from it; fails when it is neither. */
    Uni<Void> save(InventoryNumber.Active number);
}
