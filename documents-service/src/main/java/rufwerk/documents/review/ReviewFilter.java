package rufwerk.documents.review;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases somebody wants to see; null stands for all.
 *
 * @param states at least one
 * @param documentType in any case: one dialect writes its types large, another small
 * @param country ISO 3166-1 alpha-2
 */
public record ReviewFilter(
        Set<ReviewState> states,
        @Nullable SubjectKind kind,
        @Nullable String documentType,
        @Nullable String country,
        @Nullable Instant receivedBefore) {

    /** What there is to do, whoever does it. */
    public static final Set<ReviewState> UNDECIDED = Set.of(ReviewState.WAITING, ReviewState.CLAIMED);

    public ReviewFilter {
        states = Set.copyOf(states);
    }

    public static ReviewFilter in(ReviewState state) {
        return new ReviewFilter(Set.of(state), null, null, null, null);
    }
}
