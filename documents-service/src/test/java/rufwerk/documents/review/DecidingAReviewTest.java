package rufwerk.documents.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rufwerk.documents.review.ReviewFixtures.NOON;
import static rufwerk.documents.review.ReviewFixtures.aWaitingCase;
import static rufwerk.documents.review.ReviewFixtures.aWaitingFile;
import static rufwerk.documents.review.ReviewFixtures.anyId;
import static rufwerk.documents.review.ReviewFixtures.fourEyes;
import static rufwerk.documents.review.ReviewFixtures.twoEyes;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rufwerk.documents.review.Decision.Approve;
import rufwerk.documents.review.Decision.Reject;
import rufwerk.documents.review.ReviewCase.Step;

class DecidingAReviewTest {
    private static final Reject EXPIRED = new Reject(RejectionReason.DOCUMENT_EXPIRED, null);
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final ReviewCasesInMemory cases = new ReviewCasesInMemory(CLOCK);
    private final DecideReview decideReview = new DecideReview(cases, List.of(), twoEyes(), CLOCK);
    private final ReviewCase.Waiting waiting = aWaitingCase();

    DecidingAReviewTest() {
        cases.admit(waiting, "orders-service").await().indefinitely();
    }

    @Test
    void announcesTheDecision() {
        var step = waiting.reject(EXPIRED, "anna", NOON);
        assertThat(decide(EXPIRED)).isEqualTo(new ReviewOutcome.Done(step.next()));
        assertThat(decisions()).containsExactly(step.event());
    }

    @Test
    void announcesARepeatedDecisionOnce() {
        decide(EXPIRED);
        assertThat(decide(EXPIRED)).isInstanceOf(ReviewOutcome.Repeated.class);
        assertThat(decisions()).hasSize(1);
    }

    @Test
    void refusesToChangeADecision() {
        decide(EXPIRED);
        assertThat(decide(new Approve())).isInstanceOf(ReviewOutcome.DecidedOtherwise.class);
        assertThat(decide(new Reject(RejectionReason.OTHER, null))).isInstanceOf(ReviewOutcome.DecidedOtherwise.class);
        assertThat(decide(new Reject(RejectionReason.DOCUMENT_EXPIRED, "in May")))
                .isInstanceOf(ReviewOutcome.DecidedOtherwise.class);
        assertThat(decisions()).hasSize(1);
    }

    @Test
    void tellsUntilWhenADocumentIsValidAndTakesTheSameApprovalForARepetition() {
        var file = aWaitingFile();
        cases.admit(file, "files").await().indefinitely();
        List<Decision> heard = new ArrayList<>();
        GroupFileDecided listener = (about, decision, at) ->
                Uni.createFrom().item(decision).invoke(heard::add).replaceWithVoid();
        var untilMay = new Approve(LocalDate.of(2027, 5, 31));
        var listened = new DecideReview(cases, List.of(listener), twoEyes(), CLOCK);

        listened.decide(file.id(), untilMay, "anna").await().indefinitely();

        assertThat(heard).containsExactly(untilMay);
        assertThat(listened.decide(file.id(), untilMay, "anna").await().indefinitely())
                .isInstanceOf(ReviewOutcome.Repeated.class);
    }

    @Test
    void saysThatNothingIsThereToDecide() {
        CaseId unknown = anyId();
        assertThat(decideReview.decide(unknown, EXPIRED, "anna").await().indefinitely())
                .isEqualTo(new ReviewOutcome.Unknown(unknown));
    }

    @Test
    void losesAgainstAnOperatorWhoIsQuicker() {
        var overtaken = new DecideReview(new OvertakenOnce(), List.of(), twoEyes(), CLOCK);
        assertThat(overtaken.decide(waiting.id(), EXPIRED, "anna").await().indefinitely())
                .isInstanceOf(ReviewOutcome.DecidedOtherwise.class);
        assertThat(decisions()).singleElement().isInstanceOf(VerificationApproved.class);
    }

    @Test
    void leavesACaseToWhoeverHasClaimedIt() {
        var claimed = cases.save(waiting.claim(new Claim("bert", NOON.plusSeconds(60)), NOON))
                .await()
                .indefinitely();

        assertThat(decide(EXPIRED)).isEqualTo(new ReviewOutcome.HeldByAnother(claimed));
        assertThat(decideReview.decide(waiting.id(), EXPIRED, "bert").await().indefinitely())
                .isInstanceOf(ReviewOutcome.Done.class);
    }

    @Test
    void letsEverybodyDecideAgainWhenAClaimIsOver() {
        cases.save(waiting.claim(new Claim("bert", NOON), NOON)).await().indefinitely();
        assertThat(decide(EXPIRED)).isInstanceOf(ReviewOutcome.Done.class);
    }

    @Test
    void needsFourEyesToApprove() {
        var careful = new DecideReview(cases, List.of(), fourEyes(), CLOCK);

        assertThat(decide(careful, new Approve(), "anna")).isInstanceOf(ReviewOutcome.NeedsAnother.class);
        assertThat(decide(careful, new Approve(), "anna")).isInstanceOf(ReviewOutcome.NeedsAnother.class);
        assertThat(decisions()).isEmpty();
        assertThat(decide(careful, new Approve(), "bert")).isInstanceOf(ReviewOutcome.Done.class);
        assertThat(cases.deeds())
                .extracting(Deed::who, Deed::what)
                .containsExactly(
                        tuple("orders-service", Deed.What.RECEIVED),
                        tuple("anna", Deed.What.APPROVED_ONCE),
                        tuple("bert", Deed.What.APPROVED));
    }

    @Test
    void needsTwoEyesToReject() {
        var careful = new DecideReview(cases, List.of(), fourEyes(), CLOCK);
        decide(careful, new Approve(), "anna");
        assertThat(decide(careful, EXPIRED, "bert")).isInstanceOf(ReviewOutcome.Done.class);
    }

    @Test
    void tellsWhoKeepsTheFilesOfGroupsBeforeTheDecisionStands() {
        var file = aWaitingFile();
        cases.admit(file, "files").await().indefinitely();
        List<Decision> heard = new ArrayList<>();
        GroupFileDecided listener = (about, decision, at) -> cases.find(about.id())
                .invoke(found -> assertThat(found).isEqualTo(file))
                .invoke(() -> heard.add(decision))
                .replaceWithVoid();

        new DecideReview(cases, List.of(listener), twoEyes(), CLOCK)
                .decide(file.id(), EXPIRED, "anna")
                .await()
                .indefinitely();
        decide(EXPIRED);

        assertThat(heard).containsExactly(EXPIRED);
    }

    private ReviewOutcome decide(Decision decision) {
        return decide(decideReview, decision, "anna");
    }

    private ReviewOutcome decide(DecideReview useCase, Decision decision, String reviewer) {
        return useCase.decide(waiting.id(), decision, reviewer).await().indefinitely();
    }

    /** All events but those of the way there. */
    private List<ReviewEvent> decisions() {
        return cases.events().stream()
                .filter(event -> !(event instanceof ReviewOpened || event instanceof ReviewApprovedOnce))
                .toList();
    }

    /** Bert approves between Anna's reading and Anna's saving. */
    private final class OvertakenOnce extends ReviewCasesInMemory {
        @Override
        public Uni<ReviewCase> find(CaseId id) {
            return cases.find(id);
        }

        @Override
        public <S extends ReviewCase> Uni<S> save(Step<S> step) {
            return cases.save(waiting.approve("bert", NOON)).chain(() -> cases.save(step));
        }
    }
}
