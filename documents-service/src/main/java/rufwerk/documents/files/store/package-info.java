/** Documents on a file system or in a bucket, sealed. */
@NullMarked
package rufwerk.documents.files.store;

import org.jspecify.annotations.NullMarked;
