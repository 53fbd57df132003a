/** Review cases in PostgreSQL. */
@NullMarked
package rufwerk.documents.review.store;

import org.jspecify.annotations.NullMarked;
