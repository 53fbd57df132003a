/** Deliveries in PostgreSQL. */
@NullMarked
package rufwerk.orders.webhooks.store;

import org.jspecify.annotations.NullMarked;
