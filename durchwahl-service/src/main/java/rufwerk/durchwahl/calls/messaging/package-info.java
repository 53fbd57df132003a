/** What this feature tells the other services. */
@NullMarked
package rufwerk.durchwahl.calls.messaging;

import org.jspecify.annotations.NullMarked;
