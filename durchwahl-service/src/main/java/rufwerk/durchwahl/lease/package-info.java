/** Lends 0180 numbers: who may ask, which number it is, and for how long. */
@NullMarked
package rufwerk.durchwahl.lease;

import org.jspecify.annotations.NullMarked;
