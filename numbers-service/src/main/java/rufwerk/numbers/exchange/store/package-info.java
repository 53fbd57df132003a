/** Files against the tables of the inventory. */
@NullMarked
package rufwerk.numbers.exchange.store;

import org.jspecify.annotations.NullMarked;
