/** How fast durchwahl-service leases and routes, against one statement per lease and against a constant. */
@NullMarked
package rufwerk.bench.durchwahl;

import org.jspecify.annotations.NullMarked;
