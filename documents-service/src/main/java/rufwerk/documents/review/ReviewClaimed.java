package rufwerk.documents.review;

import java.time.Instant;
import java.util.UUID;

/** {@code documents.review.claimed}; nothing is published when {@code claimedUntil} has passed. */
public record ReviewClaimed(
        UUID reviewId, String kind, UUID accountId, String reviewer, Instant claimedUntil, Instant claimedAt)
        implements ReviewEvent {

    static ReviewClaimed of(Subject subject, Claim claim, Instant at) {
        return new ReviewClaimed(
                subject.id().value(), subject.kind().code(), subject.accountId(), claim.reviewer(), claim.until(), at);
    }
}
