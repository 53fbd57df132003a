/** What this machine spends on whom, and what its disk takes. */
@NullMarked
package rufwerk.bench.machine;

import org.jspecify.annotations.NullMarked;
