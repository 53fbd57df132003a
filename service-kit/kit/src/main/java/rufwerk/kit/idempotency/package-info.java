/** One answer per Idempotency-Key. */
@NullMarked
package rufwerk.kit.idempotency;

import org.jspecify.annotations.NullMarked;
