/** Keeps tables from growing for ever. */
@NullMarked
package rufwerk.kit.retention;

import org.jspecify.annotations.NullMarked;
