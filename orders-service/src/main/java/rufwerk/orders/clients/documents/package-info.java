/** Our view of documents-service. */
@NullMarked
package rufwerk.orders.clients.documents;

import org.jspecify.annotations.NullMarked;
