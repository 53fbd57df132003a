package rufwerk.documents.review;

import static java.util.Map.entry;

import java.util.Map;
import rufwerk.kit.outbox.Topic;

/** What this feature publishes, and under which names. */
public final class ReviewEvents {
    /** Keyed by the id of the case, which is that of the verification or of the file. */
    public static final Topic<ReviewEvent> TOPIC = new Topic<>(
            "documents.events.v1",
            Map.ofEntries(
                    entry(ReviewOpened.class, "documents.review.opened"),
                    entry(ReviewClaimed.class, "documents.review.claimed"),
                    entry(ReviewReleased.class, "documents.review.released"),
                    entry(ReviewApprovedOnce.class, "documents.review.approved-once"),
                    entry(ReviewClosed.class, "documents.review.closed"),
                    entry(VerificationApproved.class, "documents.verification.approved"),
                    entry(VerificationRejected.class, "documents.verification.rejected"),
                    entry(VerificationMoreAsked.class, "documents.verification.more-asked"),
                    entry(GroupFileApproved.class, "documents.group-file.approved"),
                    entry(GroupFileRejected.class, "documents.group-file.rejected"),
                    entry(GroupFileMoreAsked.class, "documents.group-file.more-asked")));

    private ReviewEvents() {}
}
