/** What the native image must know about our events. */
@NullMarked
package rufwerk.documents.review.messaging;

import org.jspecify.annotations.NullMarked;
