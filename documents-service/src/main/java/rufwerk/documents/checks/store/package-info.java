/** Number checks in PostgreSQL. */
@NullMarked
package rufwerk.documents.checks.store;

import org.jspecify.annotations.NullMarked;
