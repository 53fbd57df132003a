/** What a document must be, and where it is kept. */
@NullMarked
package rufwerk.documents.files;

import org.jspecify.annotations.NullMarked;
