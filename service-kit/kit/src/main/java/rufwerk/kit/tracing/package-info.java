/** What traces must not tell. */
@NullMarked
package rufwerk.kit.tracing;

import org.jspecify.annotations.NullMarked;
