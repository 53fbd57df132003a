package rufwerk.numbers.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.PhoneNumber;

/**
 * A number of the inventory, with what an operator wants to know about it.
 *
 * @param name of its direction
 * @param since when it has been in this state, where that is known
 * @param accountId whose it is
 */
public record ListedNumber(
        PhoneNumber number,
        Country country,
        AreaCode areaCode,
        String name,
        String state,
        @Nullable Instant since,
        @Nullable UUID accountId) {}
