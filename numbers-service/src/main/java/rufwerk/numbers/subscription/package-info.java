/** The numbers an account has, and at what price. */
@NullMarked
package rufwerk.numbers.subscription;

import org.jspecify.annotations.NullMarked;
