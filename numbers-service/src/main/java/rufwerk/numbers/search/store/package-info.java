/** Searches in PostgreSQL. */
@NullMarked
package rufwerk.numbers.search.store;

import org.jspecify.annotations.NullMarked;
