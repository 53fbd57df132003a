/** The audit trail over HTTP. */
@NullMarked
package rufwerk.documents.audit.web;

import org.jspecify.annotations.NullMarked;
