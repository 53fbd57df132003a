/** Tells orders-service whose documents have to be kept. */
@NullMarked
package rufwerk.documents.privacy.web;

import org.jspecify.annotations.NullMarked;
