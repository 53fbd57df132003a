/** What the services are told, and what they answer. */
@NullMarked
package rufwerk.orders.privacy.messaging;

import org.jspecify.annotations.NullMarked;
