package rufwerk.documents.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.review.ReviewCase.Waiting;

/**
 * Puts a group's file into the queue of the reviewers, within the transaction of the caller.
 *
 * <p>Call it last in there: from then on the transaction holds the end of the audit trail, for which all others wait.
 */
@ApplicationScoped
public class OpenCase {
    private final ReviewCases cases;
    private final Clock clock;

    public OpenCase(ReviewCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** The same file again is harmless. */
    public Uni<Void> open(Subject.GroupFile file, DocumentKey document, String sender) {
        var waiting = Waiting.since(clock.instant().truncatedTo(ChronoUnit.MICROS), file, document);
        return cases.admit(waiting, sender).replaceWithVoid();
    }
}
