package rufwerk.documents.review;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.review.ReviewFixtures.ACCOUNT;
import static rufwerk.documents.review.ReviewFixtures.NOON;
import static rufwerk.documents.review.ReviewFixtures.aWaitingCase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rufwerk.documents.review.Decision.Reject;
import rufwerk.documents.review.ReviewCase.Approved;
import rufwerk.documents.review.ReviewCase.Rejected;

class ReviewCaseTest {
    private final ReviewCase.Waiting waiting = aWaitingCase();

    @Test
    void isApprovedWithItsEvent() {
        var step = waiting.approve("anna", NOON);

        assertThat(step.next())
                .isEqualTo(
                        new Approved(waiting.submission(), waiting.document(), waiting.receivedAt(), "anna", NOON, 1));
        assertThat(step.event()).isEqualTo(new VerificationApproved(waiting.id().value(), ACCOUNT, NOON));
    }

    @ParameterizedTest
    @EnumSource
    void isRejectedForEachReasonWithItsEvent(RejectionReason reason) {
        var decision = new Reject(reason, "blurred");
        var step = waiting.reject(decision, "anna", NOON);

        assertThat(step.next())
                .isEqualTo(new Rejected(
                        waiting.submission(), waiting.document(), waiting.receivedAt(), decision, "anna", NOON, 1));
        assertThat(step.event())
                .isEqualTo(new VerificationRejected(waiting.id().value(), ACCOUNT, reason.code(), "blurred", NOON));
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
