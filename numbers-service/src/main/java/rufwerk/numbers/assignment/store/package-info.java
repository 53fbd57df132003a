/** How orders ended, in PostgreSQL. */
@NullMarked
package rufwerk.numbers.assignment.store;

import org.jspecify.annotations.NullMarked;
