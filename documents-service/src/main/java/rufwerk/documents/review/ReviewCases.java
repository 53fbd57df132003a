package rufwerk.documents.review;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.review.ReviewCase.Step;
import rufwerk.documents.review.ReviewCase.Waiting;

/**
 * All review cases. Every change leaves a line in the history: who, when, what.
 *
 * <p>A claim that is over is not seen any more: the case waits.
 */
public interface ReviewCases {

    /** Adds the case and its event unless one of its id is there; then that one stays as it is. */
    Uni<Admission> admit(Waiting waiting, String sender);

    /** Null when there is none. */
    Uni<@Nullable ReviewCase> find(CaseId id);

    /**
     * Oldest first.
     *
     * @param after where the page before ended; null for the first page
     */
    Uni<List<ReviewCase>> list(ReviewFilter filter, @Nullable PagePosition after, int limit);

    /** Saves the next state, its deed and its event together; fails with {@link LostRace} when another was quicker. */
    <S extends ReviewCase> Uni<S> save(Step<S> step);

    /** As {@link #save(Step)}, with the document that brought it about. */
    Uni<Waiting> save(Step<Waiting> step, FurtherDocument document);

    /** What was handed in later, oldest first. */
    Uni<List<FurtherDocument>> furtherOf(CaseId id);

    /** Whether something else goes by this id: a case, or a further document of another case. */
    Uni<Boolean> isTakenElsewhere(UUID document, CaseId id);

    /** The case that stands after an {@link #admit}, and whether it is the one that was given. */
    record Admission(ReviewCase standing, boolean first) {}
}
