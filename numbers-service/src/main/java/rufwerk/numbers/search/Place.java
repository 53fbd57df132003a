package rufwerk.numbers.search;

import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.PhoneNumber;

/**
 * Where a free number stands in a search. Nothing of it ever changes, so a place stays while others are sold.
 *
 * @param distance first digits that its area code does not share with the one it should be near to; 0 without such one
 */
public record Place(int distance, DirectionId direction, PhoneNumber number) {}
