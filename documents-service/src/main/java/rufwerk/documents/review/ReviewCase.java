package rufwerk.documents.review;

import java.time.Instant;
import rufwerk.documents.files.DocumentKey;

/** A document under review. Each state is a type, so a second decision does not compile. */
public sealed interface ReviewCase {
    Submission submission();

    DocumentKey document();

    Instant receivedAt();

    /** Grows by one with each change; a change that was based on an older one is refused. */
    int version();

    default VerificationId id() {
        return submission().verification();
    }

    ReviewState state();

    record Waiting(Submission submission, DocumentKey document, Instant receivedAt, int version) implements ReviewCase {

        public static Waiting since(Instant receivedAt, Submission submission, DocumentKey document) {
            return new Waiting(submission, document, receivedAt, 0);
        }

        public Step<Approved> approve(String reviewer, Instant at) {
            return new Step<>(
                    new Approved(submission, document, receivedAt, reviewer, at, version + 1),
                    new VerificationApproved(id().value(), submission.accountId(), at));
        }

        public Step<Rejected> reject(Decision.Reject decision, String reviewer, Instant at) {
            return new Step<>(
                    new Rejected(submission, document, receivedAt, decision, reviewer, at, version + 1),
                    new VerificationRejected(
                            id().value(),
                            submission.accountId(),
                            decision.reason().code(),
                            decision.comment(),
                            at));
        }

        @Override
        public ReviewState state() {
            return ReviewState.WAITING;
        }
    }

    /** The end: a decision stands. */
    sealed interface Decided extends ReviewCase {
        Decision decision();

        String decidedBy();

        Instant decidedAt();
    }

    record Approved(
            Submission submission,
            DocumentKey document,
            Instant receivedAt,
            String decidedBy,
            Instant decidedAt,
            int version)
            implements Decided {
        @Override
        public Decision decision() {
            return new Decision.Approve();
        }

        @Override
        public ReviewState state() {
            return ReviewState.APPROVED;
        }
    }

    record Rejected(
            Submission submission,
            DocumentKey document,
            Instant receivedAt,
            Decision.Reject decision,
            String decidedBy,
            Instant decidedAt,
            int version)
            implements Decided {
        @Override
        public ReviewState state() {
            return ReviewState.REJECTED;
        }
    }

    /** Where a decision leads: the decided case, and the event that tells the world about it. */
    record Step<S extends Decided>(S next, ReviewEvent event) {}
}
