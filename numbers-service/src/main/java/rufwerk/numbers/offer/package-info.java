/** What customers can choose from before they order. */
@NullMarked
package rufwerk.numbers.offer;

import org.jspecify.annotations.NullMarked;
