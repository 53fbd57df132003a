@NullMarked
package rufwerk.local;

import org.jspecify.annotations.NullMarked;
