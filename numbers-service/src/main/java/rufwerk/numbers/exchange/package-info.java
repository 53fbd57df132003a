/** The inventory as it comes and goes in files. */
@NullMarked
package rufwerk.numbers.exchange;

import org.jspecify.annotations.NullMarked;
