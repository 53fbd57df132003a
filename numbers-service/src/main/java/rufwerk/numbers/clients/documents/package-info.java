/** Our view of documents-service. */
@NullMarked
package rufwerk.numbers.clients.documents;

import org.jspecify.annotations.NullMarked;
