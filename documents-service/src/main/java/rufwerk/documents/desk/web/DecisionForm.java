package rufwerk.documents.desk.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.review.AskReason;
import rufwerk.documents.review.Decision;
import rufwerk.documents.review.RejectionReason;

/** A decision as the page's forms send it. */
final class DecisionForm {
    private static final int LONGEST_COMMENT = 500;

    private DecisionForm() {}

    /** Empty when something is missing; the page itself sends nothing like that. */
    static Optional<Decision> read(String decision, String reason, String comment) {
        if (comment.length() > LONGEST_COMMENT) {
            return Optional.empty();
        }
        String said = comment.isBlank() ? null : comment.strip();
        return switch (decision) {
            case "approved" -> Optional.of(new Decision.Approve());
            case "rejected" -> rejection(reason, said);
            case "more_asked" -> question(reason, said);
            default -> Optional.empty();
        };
    }

    private static Optional<Decision> rejection(String reason, @Nullable String comment) {
        return RejectionReason.ofCode(reason).map(known -> new Decision.Reject(known, comment));
    }

    private static Optional<Decision> question(String reason, @Nullable String comment) {
        return AskReason.ofCode(reason).map(known -> new Decision.AskMore(known, comment));
    }
}
