package rufwerk.documents.review.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.review.Address;
import rufwerk.documents.review.ReviewCase;
import rufwerk.documents.review.ReviewCase.Approved;
import rufwerk.documents.review.ReviewCase.Decided;
import rufwerk.documents.review.ReviewCase.Rejected;
import rufwerk.documents.review.ReviewCase.Waiting;
import rufwerk.documents.review.Submission;

/** A review as operators see it. */
record ReviewView(
        UUID verificationId,
        UUID accountId,
        String state,
        String documentType,
        String country,
        String city,
        String zip,
        String street,
        String houseNumber,
        String areaCode,
        Instant receivedAt,
        @Nullable DecisionView decision,
        int version) {

    /** Who decided what, when. */
    record DecisionView(
            String decidedBy,
            Instant decidedAt,
            @Nullable String reason,
            @Nullable String comment) {}

    static ReviewView of(ReviewCase review) {
        Submission submission = review.submission();
        Address address = submission.address();
        return new ReviewView(
                review.id().value(),
                submission.accountId(),
                review.state().code(),
                submission.documentType(),
                address.country(),
                address.city(),
                address.zip(),
                address.street(),
                address.houseNumber(),
                submission.areaCode(),
                review.receivedAt(),
                decisionOf(review),
                review.version());
    }

    private static @Nullable DecisionView decisionOf(ReviewCase review) {
        return switch (review) {
            case Waiting ignored -> null;
            case Approved approved -> view(approved, null, null);
            case Rejected rejected ->
                view(
                        rejected,
                        rejected.decision().reason().code(),
                        rejected.decision().comment());
        };
    }

    private static DecisionView view(Decided decided, @Nullable String reason, @Nullable String comment) {
        return new DecisionView(decided.decidedBy(), decided.decidedAt(), reason, comment);
    }
}
