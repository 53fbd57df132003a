/** A document waits until an operator approves or rejects it. */
@NullMarked
package rufwerk.documents.review;

import org.jspecify.annotations.NullMarked;
