/** The review desk in a real browser. */
@NullMarked
package rufwerk.local.desk;

import org.jspecify.annotations.NullMarked;
