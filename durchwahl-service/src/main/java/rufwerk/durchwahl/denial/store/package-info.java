/** Denied destinations in PostgreSQL. */
@NullMarked
package rufwerk.durchwahl.denial.store;

import org.jspecify.annotations.NullMarked;
