/** What documents-service says about documents of groups. */
@NullMarked
package rufwerk.orders.documents.messaging;

import org.jspecify.annotations.NullMarked;
