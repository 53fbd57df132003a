/** Where a dialled 0180 number leads. */
@NullMarked
package rufwerk.durchwahl.routing;

import org.jspecify.annotations.NullMarked;
