package rufwerk.kit.events;

import java.util.UUID;

/**
 * An event as it arrived.
 *
 * @param eventId the same at every delivery of this event; what the inbox remembers
 */
public record Received<E>(UUID eventId, E event) {}
