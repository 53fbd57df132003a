package rufwerk.documents.review;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.review.ReviewFixtures.NOON;
import static rufwerk.documents.review.ReviewFixtures.aWaitingCase;
import static rufwerk.documents.review.ReviewFixtures.anyId;
import static rufwerk.documents.review.ReviewFixtures.twoEyes;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rufwerk.documents.review.Decision.Reject;
import rufwerk.documents.review.ReviewCase.Waiting;

class ClaimingAReviewTest {
    private static final Instant QUARTER_PAST = NOON.plusSeconds(15 * 60);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final ReviewCasesInMemory cases = new ReviewCasesInMemory(clock);
    private final ClaimReview claimReview = new ClaimReview(cases, twoEyes(), clock);
    private final Waiting waiting = aWaitingCase();

    ClaimingAReviewTest() {
        cases.admit(waiting, "orders-service").await().indefinitely();
    }

    @Test
    void givesACaseToOneReviewer() {
        var claimed = waiting.claim(new Claim("anna", QUARTER_PAST), NOON);

        assertThat(claim("anna")).isEqualTo(new ClaimOutcome.Held(claimed.next()));
        assertThat(claim("bert")).isEqualTo(new ClaimOutcome.HeldByAnother(claimed.next()));
        assertThat(cases.events()).contains(claimed.event());
    }

    @Test
    void givesItToOneOfManyAtOnce() {
        List<ClaimOutcome> outcomes;
        try (var reviewers = Executors.newFixedThreadPool(16)) {
            outcomes = IntStream.range(0, 64)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> claim("reviewer " + i), reviewers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
        assertThat(outcomes).filteredOn(ClaimOutcome.Held.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ClaimOutcome.HeldByAnother.class::isInstance)
                .hasSize(63);
    }

    @Test
    void givesItToSomebodyElseWhenTheTimeIsOver() {
        claim("anna");
        now.set(QUARTER_PAST.minusNanos(1_000));
        assertThat(claim("bert")).isInstanceOf(ClaimOutcome.HeldByAnother.class);
        now.set(QUARTER_PAST);
        assertThat(claim("bert")).isInstanceOf(ClaimOutcome.Held.class);
        assertThat(claim("anna")).isInstanceOf(ClaimOutcome.HeldByAnother.class);
    }

    @Test
    void leavesItToItsHolderForTheWholeTimeAgain() {
        claim("anna");
        now.set(QUARTER_PAST.minusSeconds(1));
        claim("anna");
        now.set(QUARTER_PAST.plusSeconds(60));
        assertThat(claim("bert")).isInstanceOf(ClaimOutcome.HeldByAnother.class);
    }

    @Test
    void takesItBackFromItsHolderOnly() {
        claim("anna");
        assertThat(release("bert")).isInstanceOf(ClaimOutcome.HeldByAnother.class);
        assertThat(release("anna")).isInstanceOf(ClaimOutcome.Free.class);
        assertThat(release("anna")).isInstanceOf(ClaimOutcome.Free.class);
        assertThat(claim("bert")).isInstanceOf(ClaimOutcome.Held.class);
    }

    @Test
    void hasNothingToGiveWhereADecisionStands() {
        var decided = waiting.reject(new Reject(RejectionReason.OTHER, null), "anna", NOON);
        cases.save(decided).await().indefinitely();

        assertThat(claim("bert")).isEqualTo(new ClaimOutcome.AlreadyDecided(decided.next()));
        assertThat(release("bert")).isEqualTo(new ClaimOutcome.AlreadyDecided(decided.next()));
    }

    @Test
    void knowsNoCaseOfAnUnknownId() {
        CaseId unknown = anyId();
        assertThat(claimReview.claim(unknown, "anna").await().indefinitely())
                .isEqualTo(new ClaimOutcome.Unknown(unknown));
        assertThat(claimReview.release(unknown, "anna").await().indefinitely())
                .isEqualTo(new ClaimOutcome.Unknown(unknown));
    }

    private ClaimOutcome claim(String reviewer) {
        return claimReview.claim(waiting.id(), reviewer).await().indefinitely();
    }

    private ClaimOutcome release(String reviewer) {
        return claimReview.release(waiting.id(), reviewer).await().indefinitely();
    }
}
