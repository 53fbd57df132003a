/** Operators and machines: everybody who signs in and is no customer. */
@NullMarked
package rufwerk.kit.identity;

import org.jspecify.annotations.NullMarked;
