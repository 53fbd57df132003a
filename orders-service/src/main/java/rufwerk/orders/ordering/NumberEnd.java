package rufwerk.orders.ordering;

import java.time.Instant;

/**
 * That a number is its account's no more.
 *
 * @param reason numbers-service's code, for example {@code not_renewed}
 */
public record NumberEnd(String reason, Instant at) {}
