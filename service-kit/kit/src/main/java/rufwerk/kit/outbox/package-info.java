/** Events to Kafka: written with the state they announce, sent afterwards. */
@NullMarked
package rufwerk.kit.outbox;

import org.jspecify.annotations.NullMarked;
