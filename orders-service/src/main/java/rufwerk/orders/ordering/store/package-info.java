/** Orders in PostgreSQL. */
@NullMarked
package rufwerk.orders.ordering.store;

import org.jspecify.annotations.NullMarked;
