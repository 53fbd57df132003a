/** Calls through our numbers: what switches tell of them, and what each account used. */
@NullMarked
package rufwerk.durchwahl.calls;

import org.jspecify.annotations.NullMarked;
