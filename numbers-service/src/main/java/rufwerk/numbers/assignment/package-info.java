/** A placed order gets a number, or a reason why not. */
@NullMarked
package rufwerk.numbers.assignment;

import org.jspecify.annotations.NullMarked;
