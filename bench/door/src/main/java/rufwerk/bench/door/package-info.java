/** What the access check costs: the same operation behind it and without it. */
@NullMarked
package rufwerk.bench.door;

import org.jspecify.annotations.NullMarked;
