package rufwerk.numbers.subscription;

import java.time.Instant;
import java.util.UUID;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.PhoneNumber;

/**
 * An account's right to a number.
 *
 * @param paidUntil the first moment that is not paid yet
 * @param renewsItself whether another interval follows then
 */
public record Subscription(
        UUID id,
        UUID accountId,
        PhoneNumber number,
        DirectionId direction,
        Terms terms,
        Instant startedAt,
        Instant paidUntil,
        boolean renewsItself) {

    /** Starts with the number's activation and a first interval, and goes on until somebody says otherwise. */
    public static Subscription start(UUID id, InventoryNumber.Active number, Terms terms) {
        return new Subscription(
                id,
                number.accountId(),
                number.number(),
                number.direction(),
                terms,
                number.activeSince(),
                terms.interval().after(number.activeSince()),
                true);
    }
}
