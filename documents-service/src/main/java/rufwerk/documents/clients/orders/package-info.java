/** Our view of orders-service: what operators see and do there from the desk. */
@NullMarked
package rufwerk.documents.clients.orders;

import org.jspecify.annotations.NullMarked;
