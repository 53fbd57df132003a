package rufwerk.documents.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.review.AskReason;
import rufwerk.documents.review.Decision;
import rufwerk.documents.review.RejectionReason;

/** A decision as the page's forms send it. */
final class DecisionForm {
    private static final int LONGEST_COMMENT = 500;

    private DecisionForm() {}

    /** Empty when something is missing or wrong; the page itself sends nothing like that. */
    static Optional<Decision> read(String decision, String reason, String comment, String validUntil, LocalDate today) {
        if (comment.length() > LONGEST_COMMENT) {
            return Optional.empty();
        }
        String said = comment.isBlank() ? null : comment.strip();
        return switch (decision) {
            case "approved" -> approval(validUntil, today);
            case "rejected" -> rejection(reason, said);
            case "more_asked" -> question(reason, said);
            default -> Optional.empty();
        };
    }

    /** A document that proves nothing any more is none to be approved. */
    private static Optional<Decision> approval(String validUntil, LocalDate today) {
        if (validUntil.isBlank()) {
            return Optional.of(new Decision.Approve());
        }
        try {
            LocalDate lastDay = LocalDate.parse(validUntil.strip());
            return lastDay.isBefore(today) ? Optional.empty() : Optional.of(new Decision.Approve(lastDay));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Decision> rejection(String reason, @Nullable String comment) {
        return RejectionReason.ofCode(reason).map(known -> new Decision.Reject(known, comment));
    }

    private static Optional<Decision> question(String reason, @Nullable String comment) {
        return AskReason.ofCode(reason).map(known -> new Decision.AskMore(known, comment));
    }
}
