/** What is held about accounts. */
@NullMarked
package rufwerk.durchwahl.privacy;

import org.jspecify.annotations.NullMarked;
