/** Where the time comes from. */
@NullMarked
package rufwerk.kit.time;

import org.jspecify.annotations.NullMarked;
