/** Asks a scanner for malware about documents. */
@NullMarked
package rufwerk.documents.files.scan;

import org.jspecify.annotations.NullMarked;
