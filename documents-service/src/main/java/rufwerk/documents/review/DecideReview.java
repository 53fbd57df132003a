package rufwerk.documents.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import rufwerk.documents.review.ReviewCase.Decided;
import rufwerk.documents.review.ReviewCase.Step;
import rufwerk.documents.review.ReviewCase.Waiting;

/** Lets an operator approve or reject a waiting document, once. */
@ApplicationScoped
public class DecideReview {
    private final ReviewCases cases;
    private final Clock clock;

    public DecideReview(ReviewCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** Who loses a race looks again: decisions are final, so the second look always finds one. */
    public Uni<ReviewOutcome> decide(VerificationId id, Decision decision, String reviewer) {
        return attempt(id, decision, reviewer)
                .onFailure(LostRace.class)
                .recoverWithUni(() -> attempt(id, decision, reviewer))
                .invoke(outcome -> Log.infof(
                        "Decision %s about %s: %s",
                        decision.getClass().getSimpleName(),
                        id.value(),
                        outcome.getClass().getSimpleName()));
    }

    @WithTransaction
    Uni<ReviewOutcome> attempt(VerificationId id, Decision decision, String reviewer) {
        return cases.find(id).chain(found -> switch (found) {
            case null -> Uni.createFrom().item(new ReviewOutcome.Unknown(id));
            case Waiting waiting ->
                cases.save(step(waiting, decision, reviewer)).map(ReviewOutcome.Done::new);
            case Decided decided -> Uni.createFrom().item(compare(decided, decision));
        });
    }

    private Step<? extends Decided> step(Waiting waiting, Decision decision, String reviewer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (decision) {
            case Decision.Approve ignored -> waiting.approve(reviewer, now);
            case Decision.Reject reject -> waiting.reject(reject, reviewer, now);
        };
    }

    private static ReviewOutcome compare(Decided decided, Decision decision) {
        return decided.decision().equals(decision)
                ? new ReviewOutcome.Repeated(decided)
                : new ReviewOutcome.DecidedOtherwise(decided);
    }
}
