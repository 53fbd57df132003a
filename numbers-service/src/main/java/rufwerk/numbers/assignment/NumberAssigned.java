package rufwerk.numbers.assignment;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code numbers.number.assigned}
 *
 * @param phoneNumber E.164 with the plus sign
 * @param test the order was a test, and the number is one of {@link TestNumbers}
 */
public record NumberAssigned(long orderId, UUID accountId, String phoneNumber, Instant assignedAt, boolean test)
        implements AssignmentEvent {}
