package rufwerk.numbers.assignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that needs a number. Country, area code and the linked number are as the customer gave them: they may not
 * exist.
 *
 * @param test no real number may be taken for it
 * @param linkTo the number of the account whose settings the new one shares, E.164 with the plus sign
 */
public record PlacedOrder(
        long id,
        UUID accountId,
        String country,
        String areaCode,
        boolean test,
        @Nullable String linkTo) {}
