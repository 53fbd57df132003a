package rufwerk.documents.review.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.review.AskReason;
import rufwerk.documents.review.Decision;
import rufwerk.documents.review.RejectionReason;

/** {@code approved} alone, or {@code rejected} or {@code more_asked} with a reason and a comment for the customer. */
record DecisionRequest(
        @NotNull String decision,
        @Nullable String reason,
        @Nullable @Size(max = 500) String comment) {

    Decision toDecision() {
        return switch (decision) {
            case "approved" -> approve();
            case "rejected" ->
                new Decision.Reject(
                        RejectionReason.ofCode(String.valueOf(reason))
                                .orElseThrow(() -> DocumentsProblem.DECISION_INVALID.because(
                                        "A rejection has one of the reasons " + codesOf(RejectionReason.values()))),
                        comment);
            case "more_asked" ->
                new Decision.AskMore(
                        AskReason.ofCode(String.valueOf(reason))
                                .orElseThrow(() -> DocumentsProblem.DECISION_INVALID.because(
                                        "More is asked for one of the reasons " + codesOf(AskReason.values()))),
                        comment);
            default ->
                throw DocumentsProblem.DECISION_INVALID.because("A decision is approved, rejected or more_asked");
        };
    }

    private Decision approve() {
        if (reason != null || comment != null) {
            throw DocumentsProblem.DECISION_INVALID.because("An approval has neither reason nor comment");
        }
        return new Decision.Approve();
    }

    private static String codesOf(Enum<?>[] reasons) {
        return Arrays.stream(reasons)
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
