/** Who a customer is: keys and accounts, replicated from the service that owns them. */
@NullMarked
package rufwerk.kit.access;

import org.jspecify.annotations.NullMarked;
