package rufwerk.orders.events;

import java.util.UUID;
import rufwerk.orders.endpoints.EventType;

/**
 * An event before it has its place in the log.
 *
 * @param message JSON, as webhook endpoints get it
 */
public record NewEvent(UUID account, EventType type, String message) {}
