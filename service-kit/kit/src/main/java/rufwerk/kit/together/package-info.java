/** Work of several callers that shares a transaction. */
@NullMarked
package rufwerk.kit.together;

import org.jspecify.annotations.NullMarked;
