package rufwerk.numbers.assignment;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code numbers.assignment.failed}
 *
 * @param reason code of a {@link FailureReason}
 */
public record AssignmentFailed(long orderId, UUID accountId, String reason, Instant failedAt)
        implements AssignmentEvent {}
