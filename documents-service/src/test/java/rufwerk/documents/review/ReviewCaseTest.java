package rufwerk.documents.review;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.review.ReviewFixtures.ACCOUNT;
import static rufwerk.documents.review.ReviewFixtures.NOON;
import static rufwerk.documents.review.ReviewFixtures.aFurtherDocument;
import static rufwerk.documents.review.ReviewFixtures.aWaitingCase;
import static rufwerk.documents.review.ReviewFixtures.aWaitingFile;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rufwerk.documents.review.Decision.AskMore;
import rufwerk.documents.review.Decision.Reject;
import rufwerk.documents.review.ReviewCase.Approved;
import rufwerk.documents.review.ReviewCase.Closed;
import rufwerk.documents.review.ReviewCase.MoreAsked;
import rufwerk.documents.review.ReviewCase.Rejected;

class ReviewCaseTest {
    private final ReviewCase.Waiting waiting = aWaitingCase();

    @Test
    void isApprovedWithItsEvent() {
        var step = waiting.approve("anna", NOON);

        assertThat(step.next()).isEqualTo(new Approved(waiting.dossier(), null, "anna", NOON, 1));
        assertThat(step.event()).isEqualTo(new VerificationApproved(waiting.id().value(), ACCOUNT, NOON));
    }

    @ParameterizedTest
    @EnumSource
    void isRejectedForEachReasonWithItsEvent(RejectionReason reason) {
        var decision = new Reject(reason, "blurred");
        var step = waiting.reject(decision, "anna", NOON);

        assertThat(step.next()).isEqualTo(new Rejected(waiting.dossier(), decision, "anna", NOON, 1));
        assertThat(step.deed()).isEqualTo(new Deed("anna", NOON, Deed.What.REJECTED, reason.code(), "blurred"));
        assertThat(step.event())
                .isEqualTo(new VerificationRejected(waiting.id().value(), ACCOUNT, reason.code(), "blurred", NOON));
    }

    @ParameterizedTest
    @EnumSource
    void asksForMoreWithItsEvent(AskReason reason) {
        var decision = new AskMore(reason, null);
        var step = waiting.askMore(decision, "anna", NOON);

        assertThat(step.next()).isEqualTo(new MoreAsked(waiting.dossier(), decision, "anna", NOON, 1));
        assertThat(step.event())
                .isEqualTo(new VerificationMoreAsked(waiting.id().value(), ACCOUNT, reason.code(), null, NOON));
    }

    @Test
    void isClosedWithItsEventWhateverWasToBeDone() {
        var claimed = waiting.claim(new Claim("bert", NOON.plusSeconds(60)), NOON);
        var asked = waiting.askMore(new AskMore(AskReason.PAGE_MISSING, null), "anna", NOON);
        for (ReviewCase.Unfinished unfinished : List.of(waiting, claimed.next(), asked.next())) {
            var step = unfinished.close(ClosingReason.EXPIRED, "orders-service", NOON);

            assertThat(step.next())
                    .isEqualTo(new Closed(
                            waiting.dossier(),
                            ClosingReason.EXPIRED,
                            "orders-service",
                            NOON,
                            unfinished.version() + 1));
            assertThat(step.deed()).isEqualTo(new Deed("orders-service", NOON, Deed.What.CLOSED, "expired", null));
            assertThat(step.event())
                    .isEqualTo(new ReviewClosed(waiting.id().value(), "verification", ACCOUNT, "expired", NOON));
        }
    }

    @Test
    void waitsAgainWithTheDocumentThatWasAskedForAndNoApproval() {
        var asked = waiting.approveOnce("anna", NOON)
                .next()
                .askMore(new AskMore(AskReason.PAGE_MISSING, null), "bert", NOON)
                .next();
        FurtherDocument back = aFurtherDocument(NOON.plusSeconds(60));

        var step = asked.answer(back, "orders-service");

        assertThat(step.next()).isEqualTo(new ReviewCase.Waiting(waiting.dossier(), null, 3));
        assertThat(step.deed())
                .isEqualTo(new Deed("orders-service", back.receivedAt(), Deed.What.RECEIVED, null, null));
        assertThat(step.event())
                .isEqualTo(
                        new ReviewOpened(waiting.id().value(), "verification", ACCOUNT, "CONTRACT", back.receivedAt()));
    }

    @Test
    void keepsTheFirstApprovalThroughClaims() {
        var once = waiting.approveOnce("anna", NOON).next();
        var claimed = once.claim(new Claim("bert", NOON.plusSeconds(60)), NOON).next();

        assertThat(claimed.first()).isEqualTo(new Approval("anna", NOON));
        assertThat(claimed.release(NOON).next().first()).isEqualTo(new Approval("anna", NOON));
        assertThat(claimed.approve("bert", NOON).next().first()).isEqualTo(new Approval("anna", NOON));
    }

    @Test
    void speaksOfAGroupsFileInItsOwnEvents() {
        var file = aWaitingFile();
        assertThat(file.approve("anna", NOON).event())
                .isEqualTo(new GroupFileApproved(file.id().value(), ACCOUNT, 12, "passport", NOON));
        assertThat(file.claim(new Claim("anna", NOON), NOON).event())
                .isEqualTo(new ReviewClaimed(file.id().value(), "group_file", ACCOUNT, "anna", NOON, NOON));
    }

    @Test
    void carriesCodesThatOthersCanRelyOn() {
        assertThat(RejectionReason.values())
                .extracting(RejectionReason::code)
                .containsExactly(
                        "document_unreadable", "document_expired", "address_mismatch", "name_mismatch", "other");
        assertThat(RejectionReason.ofCode("DOCUMENT_EXPIRED")).isEmpty();
    }
}
