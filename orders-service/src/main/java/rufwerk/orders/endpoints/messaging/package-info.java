/** What other services hear of webhook endpoints. */
@NullMarked
package rufwerk.orders.endpoints.messaging;

import org.jspecify.annotations.NullMarked;
