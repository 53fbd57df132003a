package rufwerk.documents.review;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import rufwerk.documents.review.ReviewCase.Approved;
import rufwerk.documents.review.ReviewCase.Closed;
import rufwerk.documents.review.ReviewCase.Rejected;
import rufwerk.documents.review.ReviewCase.Unfinished;

/** Takes a case away from the reviewers about which nobody has to decide any more. Runs in its caller's transaction. */
@ApplicationScoped
public class CloseReview {
    private final ReviewCases cases;
    private final Clock clock;

    public CloseReview(ReviewCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** Comes too late for a case that is decided. Fails with {@link LostRace} when a reviewer was quicker just now. */
    public Uni<Void> close(CaseId id, ClosingReason reason, String sender) {
        return cases.find(id).chain(found -> switch (found) {
            case null -> Uni.createFrom().voidItem();
            case Unfinished unfinished ->
                cases.save(unfinished.close(reason, sender, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                        .invoke(() -> Log.infof("Review %s is closed: %s", id.value(), reason.code()))
                        .replaceWithVoid();
            case Approved approved -> Uni.createFrom().voidItem();
            case Rejected rejected -> Uni.createFrom().voidItem();
            case Closed before -> Uni.createFrom().voidItem();
        });
    }
}
