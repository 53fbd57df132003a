/** Orders as their customers see them. */
@NullMarked
package rufwerk.orders.ordering.web;

import org.jspecify.annotations.NullMarked;
