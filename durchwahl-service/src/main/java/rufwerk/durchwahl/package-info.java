/** Temporary 0180 numbers that lead to destinations abroad. */
@NullMarked
package rufwerk.durchwahl;

import org.jspecify.annotations.NullMarked;
