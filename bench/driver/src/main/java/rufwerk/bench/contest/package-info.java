/** Contestants that take turns at doing as much as they can, and what is said of them in the end. */
@NullMarked
package rufwerk.bench.contest;

import org.jspecify.annotations.NullMarked;
