/** Uploads as Zadarma's clients send them. */
@NullMarked
package rufwerk.documents.uploads.web;

import org.jspecify.annotations.NullMarked;
