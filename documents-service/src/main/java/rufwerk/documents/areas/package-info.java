/** Where area codes lead to. */
@NullMarked
package rufwerk.documents.areas;

import org.jspecify.annotations.NullMarked;
