/** Holds in PostgreSQL. */
@NullMarked
package rufwerk.numbers.hold.store;

import org.jspecify.annotations.NullMarked;
