/** What this feature tells the other services. */
@NullMarked
package rufwerk.durchwahl.lease.messaging;

import org.jspecify.annotations.NullMarked;
