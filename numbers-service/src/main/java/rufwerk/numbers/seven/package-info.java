/** What the dialect of seven.io needs beyond its resources. */
@NullMarked
package rufwerk.numbers.seven;

import org.jspecify.annotations.NullMarked;
