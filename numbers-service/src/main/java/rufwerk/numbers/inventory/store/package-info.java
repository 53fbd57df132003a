/** The inventory in PostgreSQL. */
@NullMarked
package rufwerk.numbers.inventory.store;

import org.jspecify.annotations.NullMarked;
