/** Who did what with which case, in a chain that shows when somebody has changed it. */
@NullMarked
package rufwerk.documents.audit;

import org.jspecify.annotations.NullMarked;
