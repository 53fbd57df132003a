/** Directions and their numbers: what operators put in, and what is still free. */
@NullMarked
package rufwerk.numbers.inventory;

import org.jspecify.annotations.NullMarked;
