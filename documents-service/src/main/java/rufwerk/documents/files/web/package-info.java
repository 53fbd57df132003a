/** Keeps the documents in memory within bounds. */
@NullMarked
package rufwerk.documents.files.web;

import org.jspecify.annotations.NullMarked;
