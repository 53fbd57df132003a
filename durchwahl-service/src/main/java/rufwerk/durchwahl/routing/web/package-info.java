/** How telephone switches ask. */
@NullMarked
package rufwerk.durchwahl.routing.web;

import org.jspecify.annotations.NullMarked;
