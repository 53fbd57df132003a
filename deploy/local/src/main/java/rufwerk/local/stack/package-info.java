/** The running parts: PostgreSQL, Kafka, the four services and a receiver of webhooks. */
@NullMarked
package rufwerk.local.stack;

import org.jspecify.annotations.NullMarked;
