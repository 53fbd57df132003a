/** Files that customers add to their groups. */
@NullMarked
package rufwerk.documents.uploads;

import org.jspecify.annotations.NullMarked;
