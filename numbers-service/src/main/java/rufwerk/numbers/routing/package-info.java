/** Where calls to customers' numbers go. */
@NullMarked
package rufwerk.numbers.routing;

import org.jspecify.annotations.NullMarked;
