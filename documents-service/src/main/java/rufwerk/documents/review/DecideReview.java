package rufwerk.documents.review;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import rufwerk.documents.review.ReviewCase.Claimed;
import rufwerk.documents.review.ReviewCase.Closed;
import rufwerk.documents.review.ReviewCase.Decided;
import rufwerk.documents.review.ReviewCase.Open;
import rufwerk.documents.review.ReviewCase.Step;

/** Lets an operator approve, reject or ask for more, once; with four eyes an approval takes two operators. */
@ApplicationScoped
public class DecideReview {
    /** Each lost race means that somebody else got on, and few can before a decision stands. */
    private static final int RACES = 5;

    private final ReviewCases cases;
    private final List<GroupFileDecided> listeners;
    private final ReviewConfig config;
    private final Clock clock;

    public DecideReview(ReviewCases cases, @All List<GroupFileDecided> listeners, ReviewConfig config, Clock clock) {
        this.cases = cases;
        this.listeners = listeners;
        this.config = config;
        this.clock = clock;
    }

    /** Nobody has to claim a case before deciding it, but nobody decides what somebody else has claimed. */
    public Uni<ReviewOutcome> decide(CaseId id, Decision decision, String reviewer) {
        return Uni.createFrom()
                .deferred(() -> attempt(id, decision, reviewer))
                .onFailure(LostRace.class)
                .retry()
                .atMost(RACES)
                .invoke(outcome -> Log.infof(
                        "Decision %s about %s: %s",
                        decision.getClass().getSimpleName(),
                        id.value(),
                        outcome.getClass().getSimpleName()));
    }

    @WithTransaction
    Uni<ReviewOutcome> attempt(CaseId id, Decision decision, String reviewer) {
        return cases.find(id).chain(found -> switch (found) {
            case null -> Uni.createFrom().item(new ReviewOutcome.Unknown(id));
            case Claimed claimed
            when !claimed.isHeldBy(reviewer) -> Uni.createFrom().item(new ReviewOutcome.HeldByAnother(claimed));
            case Open open -> decide(open, decision, reviewer);
            case Decided decided -> Uni.createFrom().item(compare(decided, decision));
            case Closed closed -> Uni.createFrom().item(new ReviewOutcome.DecidedOtherwise(closed));
        });
    }

    private Uni<ReviewOutcome> decide(Open open, Decision decision, String reviewer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (decision) {
            case Decision.Approve approve -> approve(open, approve, reviewer, now);
            case Decision.Reject reject -> save(open.reject(reject, reviewer, now), reject);
            case Decision.AskMore more -> save(open.askMore(more, reviewer, now), more);
        };
    }

    /** Of two approvals the last one says until when the document is valid. */
    private Uni<ReviewOutcome> approve(Open open, Decision.Approve approve, String reviewer, Instant now) {
        if (!config.fourEyes()) {
            return save(open.approve(reviewer, now), approve);
        }
        Approval first = open.first();
        if (first == null) {
            return cases.save(open.approveOnce(reviewer, now)).map(ReviewOutcome.NeedsAnother::new);
        }
        return first.reviewer().equals(reviewer)
                ? Uni.createFrom().item(new ReviewOutcome.NeedsAnother(open))
                : save(open.approve(reviewer, now), approve);
    }

    /** Listeners come first: the save holds the end of the audit trail, for which all others wait. */
    private <S extends Decided> Uni<ReviewOutcome> save(Step<S> step, Decision decision) {
        S next = step.next();
        return tell(next, decision).chain(() -> cases.save(step)).map(ReviewOutcome.Done::new);
    }

    private Uni<Void> tell(Decided decided, Decision decision) {
        if (!(decided.subject() instanceof Subject.GroupFile file)) {
            return Uni.createFrom().voidItem();
        }
        return listeners.stream()
                .map(listener -> listener.decided(file, decision, decided.decidedAt()))
                .reduce(Uni.createFrom().voidItem(), (before, next) -> before.chain(() -> next));
    }

    private static ReviewOutcome compare(Decided decided, Decision decision) {
        return decided.decision().equals(decision.keptWithCase())
                ? new ReviewOutcome.Repeated(decided)
                : new ReviewOutcome.DecidedOtherwise(decided);
    }
}
