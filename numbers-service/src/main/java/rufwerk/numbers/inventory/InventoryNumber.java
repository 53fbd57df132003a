package rufwerk.numbers.inventory;

import java.time.Instant;
import java.util.UUID;

/** A number of the inventory. Each state is a type: only a free number can be given to somebody. */
public sealed interface InventoryNumber {
    PhoneNumber number();

    DirectionId direction();

    /** Belongs to nobody. The one that has been free longest is given away first. */
    record Free(PhoneNumber number, DirectionId direction, Instant freeSince) implements InventoryNumber {
        public Active activate(UUID accountId, Instant at) {
            return new Active(number, direction, accountId, at);
        }
    }

    /** Belongs to one account. */
    record Active(PhoneNumber number, DirectionId direction, UUID accountId, Instant activeSince)
            implements InventoryNumber {}

    /** Belongs to nobody again, and to nobody else yet: who calls it may still mean the one who had it. */
    record Resting(PhoneNumber number, DirectionId direction, Instant restsUntil) implements InventoryNumber {}
}
