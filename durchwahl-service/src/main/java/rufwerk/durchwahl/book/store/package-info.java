/** The journal in PostgreSQL. */
@NullMarked
package rufwerk.durchwahl.book.store;

import org.jspecify.annotations.NullMarked;
