/** Events from Kafka: subscriptions, and the one loop that polls and hands them over. */
@NullMarked
package rufwerk.kit.events;

import org.jspecify.annotations.NullMarked;
