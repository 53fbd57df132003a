package rufwerk.documents.review;

import java.time.Instant;
import java.util.UUID;

/** {@code documents.review.released}: given back by whoever had claimed it. */
public record ReviewReleased(UUID reviewId, String kind, UUID accountId, String reviewer, Instant releasedAt)
        implements ReviewEvent {

    static ReviewReleased of(Subject subject, String reviewer, Instant at) {
        return new ReviewReleased(subject.id().value(), subject.kind().code(), subject.accountId(), reviewer, at);
    }
}
