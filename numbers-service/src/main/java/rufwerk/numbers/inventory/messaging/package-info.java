/** What the inventory tells other services. */
@NullMarked
package rufwerk.numbers.inventory.messaging;

import org.jspecify.annotations.NullMarked;
