/** Used nonces in PostgreSQL. */
@NullMarked
package rufwerk.numbers.seven.store;

import org.jspecify.annotations.NullMarked;
