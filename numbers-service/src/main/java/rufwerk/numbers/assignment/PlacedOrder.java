package rufwerk.numbers.assignment;

import java.util.UUID;

/**
 * An order that needs a number. Country and area code are as the customer gave them: they may not exist.
 *
 * @param test no real number may be taken for it
 */
public record PlacedOrder(long id, UUID accountId, String country, String areaCode, boolean test) {}
