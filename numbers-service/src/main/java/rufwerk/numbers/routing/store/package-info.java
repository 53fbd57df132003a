/** Where calls go, in PostgreSQL. */
@NullMarked
package rufwerk.numbers.routing.store;

import org.jspecify.annotations.NullMarked;
