/** What happened to an account, to be read at any time and as it happens. */
@NullMarked
package rufwerk.orders.events;

import org.jspecify.annotations.NullMarked;
