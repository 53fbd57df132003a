/** What verifications tell documents-service. */
@NullMarked
package rufwerk.orders.verification.messaging;

import org.jspecify.annotations.NullMarked;
