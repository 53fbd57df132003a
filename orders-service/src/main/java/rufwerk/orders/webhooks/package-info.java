/** Tells customers' servers how their orders ended: signed, at least once. */
@NullMarked
package rufwerk.orders.webhooks;

import org.jspecify.annotations.NullMarked;
