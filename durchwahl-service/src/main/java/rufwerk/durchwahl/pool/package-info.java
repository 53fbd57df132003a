/** The 0180 numbers we may lend. */
@NullMarked
package rufwerk.durchwahl.pool;

import org.jspecify.annotations.NullMarked;
