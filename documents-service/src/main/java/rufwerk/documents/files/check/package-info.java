/** Tells what a file is by its content alone, and refuses what is no plain document. */
@NullMarked
package rufwerk.documents.files.check;

import org.jspecify.annotations.NullMarked;
