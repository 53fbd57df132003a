package rufwerk.documents.review;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code documents.review.opened}
 *
 * @param kind a {@link SubjectKind#code()}
 */
public record ReviewOpened(UUID reviewId, String kind, UUID accountId, String documentType, Instant openedAt)
        implements ReviewEvent {

    static ReviewOpened of(Subject subject, Instant at) {
        return new ReviewOpened(
                subject.id().value(), subject.kind().code(), subject.accountId(), subject.documentType(), at);
    }
}
