/** Measurements, side by side in one run, bounded and on this machine alone. */
@NullMarked
package rufwerk.bench;

import org.jspecify.annotations.NullMarked;
