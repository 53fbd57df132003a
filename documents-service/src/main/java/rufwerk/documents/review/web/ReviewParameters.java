package rufwerk.documents.review.web;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.review.ReviewFilter;
import rufwerk.documents.review.ReviewState;
import rufwerk.documents.review.SubjectKind;

/** Which reviews are asked for; what is left out does not matter. */
final class ReviewParameters {
    private ReviewParameters() {}

    static ReviewFilter filter(
            String state,
            @Nullable String kind,
            @Nullable String documentType,
            @Nullable String country,
            @Nullable Instant receivedBefore) {
        return new ReviewFilter(
                Set.of(stateOf(state)), kind == null ? null : kindOf(kind), documentType, country, receivedBefore);
    }

    private static ReviewState stateOf(String state) {
        return ReviewState.ofCode(state)
                .orElseThrow(() -> DocumentsProblem.STATE_UNKNOWN.because(
                        "The states are waiting, claimed, approved, rejected, more_asked and closed"));
    }

    private static SubjectKind kindOf(String kind) {
        return SubjectKind.ofCode(kind)
                .orElseThrow(() -> DocumentsProblem.KIND_UNKNOWN.because("The kinds are verification and group_file"));
    }
}
