/** The same in PostgreSQL. */
@NullMarked
package rufwerk.numbers.privacy.store;

import org.jspecify.annotations.NullMarked;
