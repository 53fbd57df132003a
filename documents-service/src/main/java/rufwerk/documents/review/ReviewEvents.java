package rufwerk.documents.review;

import java.util.Map;
import rufwerk.kit.outbox.Topic;

/** What this feature publishes, and under which names. */
public final class ReviewEvents {
    /** Keyed by verification id. */
    public static final Topic<ReviewEvent> TOPIC = new Topic<>(
            "documents.events.v1",
            Map.of(
                    VerificationApproved.class, "documents.verification.approved",
                    VerificationRejected.class, "documents.verification.rejected"));

    private ReviewEvents() {}
}
