/** The pool in PostgreSQL. */
@NullMarked
package rufwerk.durchwahl.pool.store;

import org.jspecify.annotations.NullMarked;
