/** Erasures and holds in PostgreSQL. */
@NullMarked
package rufwerk.orders.privacy.store;

import org.jspecify.annotations.NullMarked;
