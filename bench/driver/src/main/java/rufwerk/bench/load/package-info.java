/** Requests over connections that stay open, from one thread, as cheap as Java allows: the load shares the machine. */
@NullMarked
package rufwerk.bench.load;

import org.jspecify.annotations.NullMarked;
