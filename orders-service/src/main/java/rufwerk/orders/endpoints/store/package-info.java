/** Webhook endpoints in PostgreSQL. */
@NullMarked
package rufwerk.orders.endpoints.store;

import org.jspecify.annotations.NullMarked;
