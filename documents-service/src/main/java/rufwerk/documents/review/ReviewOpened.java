package rufwerk.documents.review;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code documents.review.opened}: a document came in, the first of its case or one that was asked for.
 *
 * @param kind a {@link SubjectKind#code()}
 */
public record ReviewOpened(UUID reviewId, String kind, UUID accountId, String documentType, Instant openedAt)
        implements ReviewEvent {

    static ReviewOpened of(Subject subject, String documentType, Instant at) {
        return new ReviewOpened(subject.id().value(), subject.kind().code(), subject.accountId(), documentType, at);
    }
}
