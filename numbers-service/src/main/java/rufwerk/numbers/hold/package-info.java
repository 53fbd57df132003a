/** A customer keeps a free number to itself for some minutes, to order it then. */
@NullMarked
package rufwerk.numbers.hold;

import org.jspecify.annotations.NullMarked;
