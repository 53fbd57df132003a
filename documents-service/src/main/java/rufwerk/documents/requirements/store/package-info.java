/** Versions of the requirements in PostgreSQL. */
@NullMarked
package rufwerk.documents.requirements.store;

import org.jspecify.annotations.NullMarked;
