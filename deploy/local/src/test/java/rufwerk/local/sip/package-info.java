/** Real SIP, on this machine alone. */
@NullMarked
package rufwerk.local.sip;

import org.jspecify.annotations.NullMarked;
