/** The audit trail in PostgreSQL. */
@NullMarked
package rufwerk.documents.audit.store;

import org.jspecify.annotations.NullMarked;
