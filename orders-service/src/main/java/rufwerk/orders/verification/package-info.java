/** Proof that an account may have numbers of an area: handed in, then approved or rejected. */
@NullMarked
package rufwerk.orders.verification;

import org.jspecify.annotations.NullMarked;
