package rufwerk.documents.review;

import java.util.Map;
import rufwerk.kit.outbox.Topic;

/** What this feature publishes, and under which names. */
public final class ReviewEvents {
    /** Keyed by the id of the case, which is that of the verification or of the file. */
    public static final Topic<ReviewEvent> TOPIC = new Topic<>(
            "documents.events.v1",
            Map.of(
                    ReviewOpened.class, "documents.review.opened",
                    ReviewClaimed.class, "documents.review.claimed",
                    ReviewReleased.class, "documents.review.released",
                    ReviewApprovedOnce.class, "documents.review.approved-once",
                    VerificationApproved.class, "documents.verification.approved",
                    VerificationRejected.class, "documents.verification.rejected",
                    VerificationMoreAsked.class, "documents.verification.more-asked",
                    GroupFileApproved.class, "documents.group-file.approved",
                    GroupFileRejected.class, "documents.group-file.rejected",
                    GroupFileMoreAsked.class, "documents.group-file.more-asked"));

    private ReviewEvents() {}
}
