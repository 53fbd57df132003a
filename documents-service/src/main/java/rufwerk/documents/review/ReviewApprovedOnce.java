package rufwerk.documents.review;

import java.time.Instant;
import java.util.UUID;

/** {@code documents.review.approved-once}: the first of two approvals. */
public record ReviewApprovedOnce(UUID reviewId, String kind, UUID accountId, String reviewer, Instant approvedAt)
        implements ReviewEvent {

    static ReviewApprovedOnce of(Subject subject, String reviewer, Instant at) {
        return new ReviewApprovedOnce(subject.id().value(), subject.kind().code(), subject.accountId(), reviewer, at);
    }
}
