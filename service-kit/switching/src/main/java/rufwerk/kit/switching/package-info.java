/** What telephone switches ask for each call, and the languages they are answered in. */
@NullMarked
package rufwerk.kit.switching;

import org.jspecify.annotations.NullMarked;
