/** Leases and limits in PostgreSQL. */
@NullMarked
package rufwerk.durchwahl.lease.store;

import org.jspecify.annotations.NullMarked;
