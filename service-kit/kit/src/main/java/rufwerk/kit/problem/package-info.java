/** One shape for every error of our own APIs. */
@NullMarked
package rufwerk.kit.problem;

import org.jspecify.annotations.NullMarked;
