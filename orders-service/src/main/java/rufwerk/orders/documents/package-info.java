/** What customers hear of the documents they have handed in to documents-service. */
@NullMarked
package rufwerk.orders.documents;

import org.jspecify.annotations.NullMarked;
