package rufwerk.numbers.inventory;

import java.time.Instant;

/**
 * {@code numbers.number.released}: the number has rested and is on offer again.
 *
 * @param phoneNumber E.164 with the plus sign
 */
public record NumberReleased(String phoneNumber, long directionId, Instant releasedAt) {

    public static NumberReleased of(InventoryNumber.Free free, Instant at) {
        return new NumberReleased(free.number().withPlus(), free.direction().value(), at);
    }
}
