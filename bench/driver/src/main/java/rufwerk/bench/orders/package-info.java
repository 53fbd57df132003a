/** How soon and how fast customers hear of their orders, against programs that do only a part of it. */
@NullMarked
package rufwerk.bench.orders;

import org.jspecify.annotations.NullMarked;
