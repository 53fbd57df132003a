/** Erasures and holds, for operators. */
@NullMarked
package rufwerk.orders.privacy.web;

import org.jspecify.annotations.NullMarked;
