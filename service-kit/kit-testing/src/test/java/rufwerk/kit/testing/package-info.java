@NullMarked
package rufwerk.kit.testing;

import org.jspecify.annotations.NullMarked;
