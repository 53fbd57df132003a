/** Real PostgreSQL and Kafka for tests and for the local stack, and the rules every service is held to. */
@NullMarked
package rufwerk.kit.testing;

import org.jspecify.annotations.NullMarked;
