/** What an operator may know before a caller asks. */
@NullMarked
package rufwerk.durchwahl.preview;

import org.jspecify.annotations.NullMarked;
