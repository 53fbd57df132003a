package rufwerk.numbers.assignment;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code numbers.number.assigned}
 *
 * @param phoneNumber E.164 with the plus sign
 */
public record NumberAssigned(long orderId, UUID accountId, String phoneNumber, Instant assignedAt)
        implements AssignmentEvent {}
