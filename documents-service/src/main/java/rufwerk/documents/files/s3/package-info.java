/** What we need of S3, spoken by ourselves: it knows nothing of documents. */
@NullMarked
package rufwerk.documents.files.s3;

import org.jspecify.annotations.NullMarked;
