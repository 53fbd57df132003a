/** Erasing an account at all services, with their proofs, and holding its data against that. */
@NullMarked
package rufwerk.orders.privacy;

import org.jspecify.annotations.NullMarked;
