package rufwerk.documents.review.web;

import java.time.Instant;
import java.util.UUID;
import rufwerk.documents.review.ReviewCase;

/** What orders-service learns when it hands a document in. */
record VerificationView(UUID verificationId, String state, Instant receivedAt) {

    static VerificationView of(ReviewCase review) {
        return new VerificationView(review.id().value(), review.state().code(), review.receivedAt());
    }
}
