/** What happens to orders when another service speaks, and what orders tell the others. */
@NullMarked
package rufwerk.orders.ordering.messaging;

import org.jspecify.annotations.NullMarked;
