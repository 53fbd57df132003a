/** Documents on a file system, sealed. */
@NullMarked
package rufwerk.documents.files.store;

import org.jspecify.annotations.NullMarked;
