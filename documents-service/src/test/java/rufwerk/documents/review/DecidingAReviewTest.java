package rufwerk.documents.review;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.review.ReviewFixtures.NOON;
import static rufwerk.documents.review.ReviewFixtures.aWaitingCase;
import static rufwerk.documents.review.ReviewFixtures.anyId;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import rufwerk.documents.review.Decision.Approve;
import rufwerk.documents.review.Decision.Reject;
import rufwerk.documents.review.ReviewCase.Decided;
import rufwerk.documents.review.ReviewCase.Step;

class DecidingAReviewTest {
    private static final Reject EXPIRED = new Reject(RejectionReason.DOCUMENT_EXPIRED, null);
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final ReviewCasesInMemory cases = new ReviewCasesInMemory();
    private final DecideReview decideReview = new DecideReview(cases, CLOCK);
    private final ReviewCase.Waiting waiting = aWaitingCase();

    DecidingAReviewTest() {
        cases.admit(waiting, "orders-service").await().indefinitely();
    }

    @Test
    void announcesTheDecision() {
        var step = waiting.reject(EXPIRED, "anna", NOON);
        assertThat(decide(EXPIRED)).isEqualTo(new ReviewOutcome.Done(step.next()));
        assertThat(cases.events()).containsExactly(step.event());
    }

    @Test
    void announcesARepeatedDecisionOnce() {
        decide(EXPIRED);
        assertThat(decide(EXPIRED)).isInstanceOf(ReviewOutcome.Repeated.class);
        assertThat(cases.events()).hasSize(1);
    }

    @Test
    void refusesToChangeADecision() {
        decide(EXPIRED);
        assertThat(decide(new Approve())).isInstanceOf(ReviewOutcome.DecidedOtherwise.class);
        assertThat(decide(new Reject(RejectionReason.OTHER, null))).isInstanceOf(ReviewOutcome.DecidedOtherwise.class);
        assertThat(decide(new Reject(RejectionReason.DOCUMENT_EXPIRED, "in May")))
                .isInstanceOf(ReviewOutcome.DecidedOtherwise.class);
        assertThat(cases.events()).hasSize(1);
    }

    @Test
    void saysThatNothingIsThereToDecide() {
        VerificationId unknown = anyId();
        assertThat(decideReview.decide(unknown, EXPIRED, "anna").await().indefinitely())
                .isEqualTo(new ReviewOutcome.Unknown(unknown));
    }

    @Test
    void losesAgainstAnOperatorWhoIsQuicker() {
        var overtaken = new DecideReview(new OvertakenOnce(), CLOCK);
        assertThat(overtaken.decide(waiting.id(), EXPIRED, "anna").await().indefinitely())
                .isInstanceOf(ReviewOutcome.DecidedOtherwise.class);
        assertThat(cases.events()).singleElement().isInstanceOf(VerificationApproved.class);
    }

    private ReviewOutcome decide(Decision decision) {
        return decideReview.decide(waiting.id(), decision, "anna").await().indefinitely();
    }

    /** Bert approves between Anna's reading and Anna's saving. */
    private final class OvertakenOnce extends ReviewCasesInMemory {
        @Override
        public Uni<ReviewCase> find(VerificationId id) {
            return cases.find(id);
        }

        @Override
        public <S extends Decided> Uni<S> save(Step<S> step) {
            return cases.save(waiting.approve("bert", NOON)).chain(() -> cases.save(step));
        }
    }
}
