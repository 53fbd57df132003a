package rufwerk.documents.review.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.review.Decision;
import rufwerk.documents.review.RejectionReason;

/** {@code approved} alone, or {@code rejected} with a reason and, if wanted, a comment for the customer. */
record DecisionRequest(
        @NotNull String decision,
        @Nullable String reason,
        @Nullable @Size(max = 500) String comment) {

    Decision toDecision() {
        return switch (decision) {
            case "approved" -> approve();
            case "rejected" -> new Decision.Reject(knownReason(), comment);
            default -> throw DocumentsProblem.DECISION_INVALID.because("A decision is approved or rejected");
        };
    }

    private Decision approve() {
        if (reason != null || comment != null) {
            throw DocumentsProblem.DECISION_INVALID.because("Reason and comment belong to a rejection");
        }
        return new Decision.Approve();
    }

    private RejectionReason knownReason() {
        return RejectionReason.ofCode(String.valueOf(reason))
                .orElseThrow(() -> DocumentsProblem.DECISION_INVALID.because("A rejection has one of the reasons "
                        + Arrays.stream(RejectionReason.values())
                                .map(RejectionReason::code)
                                .collect(Collectors.joining(", "))));
    }
}
