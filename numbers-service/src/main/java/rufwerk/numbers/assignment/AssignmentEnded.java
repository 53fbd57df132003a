package rufwerk.numbers.assignment;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code numbers.assignment.ended}: the number that an order got is its account's no more, whoever ended that.
 *
 * @param phoneNumber E.164 with the plus sign
 * @param reason the code of a {@link rufwerk.numbers.subscription.EndReason}
 */
public record AssignmentEnded(long orderId, UUID accountId, String phoneNumber, String reason, Instant endedAt)
        implements AssignmentEvent {}
