/** How switches tell of calls, and how customers see what they used. */
@NullMarked
package rufwerk.durchwahl.calls.web;

import org.jspecify.annotations.NullMarked;
