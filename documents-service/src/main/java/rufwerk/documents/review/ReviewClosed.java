package rufwerk.documents.review;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code documents.review.closed}: nobody wants to know any more.
 *
 * @param kind a {@link SubjectKind#code()}
 * @param reason a {@link ClosingReason#code()}
 */
public record ReviewClosed(UUID reviewId, String kind, UUID accountId, String reason, Instant closedAt)
        implements ReviewEvent {

    static ReviewClosed of(Subject subject, ClosingReason reason, Instant at) {
        return new ReviewClosed(subject.id().value(), subject.kind().code(), subject.accountId(), reason.code(), at);
    }
}
