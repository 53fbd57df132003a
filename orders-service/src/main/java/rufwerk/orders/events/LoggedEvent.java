package rufwerk.orders.events;

/**
 * An event that was read.
 *
 * @param message JSON, as webhook endpoints get it
 */
public record LoggedEvent(LogPosition position, String type, String message) {}
