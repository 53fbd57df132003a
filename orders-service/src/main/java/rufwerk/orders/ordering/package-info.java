/** Orders of numbers, from placing to completion or failure. */
@NullMarked
package rufwerk.orders.ordering;

import org.jspecify.annotations.NullMarked;
