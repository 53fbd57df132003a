/** What somebody has to prove to have numbers of a direction, and whether a group proves it. */
@NullMarked
package rufwerk.documents.requirements;

import org.jspecify.annotations.NullMarked;
