/** Offers, read from the inventory's tables. */
@NullMarked
package rufwerk.numbers.offer.store;

import org.jspecify.annotations.NullMarked;
