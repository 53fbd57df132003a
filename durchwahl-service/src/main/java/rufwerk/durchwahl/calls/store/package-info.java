/** Calls in PostgreSQL. */
@NullMarked
package rufwerk.durchwahl.calls.store;

import org.jspecify.annotations.NullMarked;
