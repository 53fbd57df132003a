/** What is held about accounts, and for whom numbers are live. */
@NullMarked
package rufwerk.numbers.privacy;

import org.jspecify.annotations.NullMarked;
