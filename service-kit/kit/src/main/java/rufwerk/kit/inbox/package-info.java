/** Remembers which events already had their effect. */
@NullMarked
package rufwerk.kit.inbox;

import org.jspecify.annotations.NullMarked;
