package rufwerk.documents.review;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.review.ReviewCase.Decided;
import rufwerk.documents.review.ReviewCase.Step;
import rufwerk.documents.review.ReviewCase.Waiting;

/** All review cases. Every change leaves a line in the history: who, when, what. */
public interface ReviewCases {

    /** Adds the case unless one of its id is there; then that one stays as it is. */
    Uni<Admission> admit(Waiting waiting, String sender);

    /** Null when there is none. */
    Uni<@Nullable ReviewCase> find(VerificationId id);

    /**
     * Oldest first.
     *
     * @param after where the page before ended; null for the first page
     */
    Uni<List<ReviewCase>> list(ReviewState state, @Nullable PagePosition after, int limit);

    /** Saves the decision and its event together; fails with {@link LostRace} when another one was quicker. */
    <S extends Decided> Uni<S> save(Step<S> step);

    /** The case that stands after an {@link #admit}, and whether it is the one that was given. */
    record Admission(ReviewCase standing, boolean first) {}
}
