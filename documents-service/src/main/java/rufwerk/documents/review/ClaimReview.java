package rufwerk.documents.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import rufwerk.documents.review.ReviewCase.Claimed;
import rufwerk.documents.review.ReviewCase.Open;
import rufwerk.documents.review.ReviewCase.Over;
import rufwerk.documents.review.ReviewCase.Waiting;

/** Gives a case to one reviewer for a while, so that no two look at the same. */
@ApplicationScoped
public class ClaimReview {
    private static final int RACES = 5;

    private final ReviewCases cases;
    private final ReviewConfig config;
    private final Clock clock;

    public ClaimReview(ReviewCases cases, ReviewConfig config, Clock clock) {
        this.cases = cases;
        this.config = config;
        this.clock = clock;
    }

    /** Who has it already has it for the whole time again. */
    public Uni<ClaimOutcome> claim(CaseId id, String reviewer) {
        return Uni.createFrom()
                .deferred(() -> attempt(id, reviewer))
                .onFailure(LostRace.class)
                .retry()
                .atMost(RACES)
                .invoke(outcome -> Log.infof(
                        "Claim of %s: %s", id.value(), outcome.getClass().getSimpleName()));
    }

    /** Harmless for a case that nobody has. */
    public Uni<ClaimOutcome> release(CaseId id, String reviewer) {
        return Uni.createFrom()
                .deferred(() -> attemptRelease(id, reviewer))
                .onFailure(LostRace.class)
                .retry()
                .atMost(RACES)
                .invoke(outcome -> Log.infof(
                        "Release of %s: %s", id.value(), outcome.getClass().getSimpleName()));
    }

    @WithTransaction
    Uni<ClaimOutcome> attempt(CaseId id, String reviewer) {
        return cases.find(id).chain(found -> switch (found) {
            case null -> Uni.createFrom().item(new ClaimOutcome.Unknown(id));
            case Claimed claimed
            when !claimed.isHeldBy(reviewer) -> Uni.createFrom().item(new ClaimOutcome.HeldByAnother(claimed));
            case Open open -> {
                Instant now = now();
                yield cases.save(open.claim(new Claim(reviewer, now.plus(config.claimLasts())), now))
                        .map(ClaimOutcome.Held::new);
            }
            case Over over -> Uni.createFrom().item(new ClaimOutcome.AlreadyDecided(over));
        });
    }

    @WithTransaction
    Uni<ClaimOutcome> attemptRelease(CaseId id, String reviewer) {
        return cases.find(id).chain(found -> switch (found) {
            case null -> Uni.createFrom().item(new ClaimOutcome.Unknown(id));
            case Claimed claimed
            when claimed.isHeldBy(reviewer) ->
                cases.save(claimed.release(now())).map(ClaimOutcome.Free::new);
            case Claimed claimed -> Uni.createFrom().item(new ClaimOutcome.HeldByAnother(claimed));
            case Waiting waiting -> Uni.createFrom().item(new ClaimOutcome.Free(waiting));
            case Over over -> Uni.createFrom().item(new ClaimOutcome.AlreadyDecided(over));
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
