@NullMarked
package rufwerk.local.stack;

import org.jspecify.annotations.NullMarked;
