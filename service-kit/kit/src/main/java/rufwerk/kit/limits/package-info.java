/** How often somebody may do something, counted over all replicas of a service. */
@NullMarked
package rufwerk.kit.limits;

import org.jspecify.annotations.NullMarked;
