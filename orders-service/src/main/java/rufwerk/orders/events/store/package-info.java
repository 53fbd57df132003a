/** The event log in PostgreSQL. */
@NullMarked
package rufwerk.orders.events.store;

import org.jspecify.annotations.NullMarked;
