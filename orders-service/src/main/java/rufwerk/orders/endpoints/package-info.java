/** Where customers want to hear of what happens to their orders and verifications. */
@NullMarked
package rufwerk.orders.endpoints;

import org.jspecify.annotations.NullMarked;
