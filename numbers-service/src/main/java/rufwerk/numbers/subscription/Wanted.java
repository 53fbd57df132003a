package rufwerk.numbers.subscription;

import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.PhoneNumber;

/** Which number somebody orders. */
public sealed interface Wanted {
    boolean isMetBy(InventoryNumber.Free number);

    /**
     * Exactly this one.
     *
     * @param direction the one it must belong to; null: whichever it does
     */
    record Exactly(PhoneNumber number, @Nullable DirectionId direction) implements Wanted {
        @Override
        public boolean isMetBy(InventoryNumber.Free free) {
            return free.number().equals(number)
                    && (direction == null || free.direction().equals(direction));
        }
    }

    /** Whichever of the direction has been free longest. */
    record AnyOf(DirectionId direction) implements Wanted {
        @Override
        public boolean isMetBy(InventoryNumber.Free free) {
            return free.direction().equals(direction);
        }
    }
}
