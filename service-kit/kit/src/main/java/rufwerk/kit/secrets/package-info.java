/** Secrets that have to be read back, sealed at rest. */
@NullMarked
package rufwerk.kit.secrets;

import org.jspecify.annotations.NullMarked;
