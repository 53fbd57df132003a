/** Documents that come in at the running services. */
@NullMarked
package rufwerk.local.uploads;

import org.jspecify.annotations.NullMarked;
