/** Operators manage accounts here. */
@NullMarked
package rufwerk.orders.accounts.web;

import org.jspecify.annotations.NullMarked;
