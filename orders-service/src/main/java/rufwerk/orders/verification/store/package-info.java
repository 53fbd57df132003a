/** Verifications in PostgreSQL. */
@NullMarked
package rufwerk.orders.verification.store;

import org.jspecify.annotations.NullMarked;
