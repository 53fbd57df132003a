/** What {@code suite run} starts, from the command line to Ctrl-C. */
@NullMarked
package rufwerk.local;

import org.jspecify.annotations.NullMarked;
