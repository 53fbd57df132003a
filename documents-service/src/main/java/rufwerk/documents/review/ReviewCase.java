package rufwerk.documents.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.files.DocumentKey;

/** A document under review. Each state is a type, so a second decision does not compile. */
public sealed interface ReviewCase {
    Dossier dossier();

    /** Grows by one with each change; a change that was based on an older one is refused. */
    int version();

    ReviewState state();

    default CaseId id() {
        return subject().id();
    }

    default Subject subject() {
        return dossier().subject();
    }

    default DocumentKey document() {
        return dossier().document();
    }

    default Instant receivedAt() {
        return dossier().receivedAt();
    }

    /** The customer's business is not done: somebody has to decide, or the customer to send more. */
    sealed interface Unfinished extends ReviewCase {

        /** Whoever has claimed it loses it. */
        default Step<Closed> close(ClosingReason reason, String sender, Instant at) {
            return new Step<>(
                    new Closed(dossier(), reason, sender, at, version() + 1),
                    new Deed(sender, at, Deed.What.CLOSED, reason.code(), null),
                    ReviewClosed.of(subject(), reason, at));
        }
    }

    /** Not decided yet. Whether it may be decided by this reviewer, {@link DecideReview} knows. */
    sealed interface Open extends Unfinished {

        /** What one of two reviewers said already; null where none did or one is enough. */
        @Nullable
        Approval first();

        /** The holder of a claim renews it in the same way. */
        default Step<Claimed> claim(Claim claim, Instant at) {
            return new Step<>(
                    new Claimed(dossier(), claim, first(), version() + 1),
                    Deed.of(claim.reviewer(), at, Deed.What.CLAIMED),
                    ReviewClaimed.of(subject(), claim, at));
        }

        default Step<Approved> approve(String reviewer, Instant at) {
            return new Step<>(
                    new Approved(dossier(), first(), reviewer, at, version() + 1),
                    Deed.of(reviewer, at, Deed.What.APPROVED),
                    subject().approved(at));
        }

        /** The first of two: whoever comes second finds the case in the queue again. */
        default Step<Waiting> approveOnce(String reviewer, Instant at) {
            return new Step<>(
                    new Waiting(dossier(), new Approval(reviewer, at), version() + 1),
                    Deed.of(reviewer, at, Deed.What.APPROVED_ONCE),
                    ReviewApprovedOnce.of(subject(), reviewer, at));
        }

        default Step<Rejected> reject(Decision.Reject decision, String reviewer, Instant at) {
            return new Step<>(
                    new Rejected(dossier(), decision, reviewer, at, version() + 1),
                    new Deed(reviewer, at, Deed.What.REJECTED, decision.reason().code(), decision.comment()),
                    subject().rejected(decision, at));
        }

        default Step<MoreAsked> askMore(Decision.AskMore decision, String reviewer, Instant at) {
            return new Step<>(
                    new MoreAsked(dossier(), decision, reviewer, at, version() + 1),
                    new Deed(
                            reviewer,
                            at,
                            Deed.What.MORE_ASKED,
                            decision.reason().code(),
                            decision.comment()),
                    subject().moreAsked(decision, at));
        }
    }

    /** Nobody has it. A claim that is over leads back here by itself. */
    record Waiting(Dossier dossier, @Nullable Approval first, int version) implements Open {

        public static Waiting since(Instant receivedAt, Subject subject, DocumentKey document) {
            return new Waiting(new Dossier(subject, document, receivedAt), null, 0);
        }

        /** How a case begins. */
        public Step<Waiting> opened(String sender) {
            return new Step<>(
                    this,
                    Deed.of(sender, receivedAt(), Deed.What.RECEIVED),
                    ReviewOpened.of(subject(), subject().documentType(), receivedAt()));
        }

        @Override
        public ReviewState state() {
            return ReviewState.WAITING;
        }
    }

    /** One reviewer has it, and nobody else decides. */
    record Claimed(Dossier dossier, Claim claim, @Nullable Approval first, int version) implements Open {

        public boolean isHeldBy(String reviewer) {
            return claim.reviewer().equals(reviewer);
        }

        public Step<Waiting> release(Instant at) {
            return new Step<>(
                    new Waiting(dossier, first, version + 1),
                    Deed.of(claim.reviewer(), at, Deed.What.RELEASED),
                    ReviewReleased.of(subject(), claim.reviewer(), at));
        }

        @Override
        public ReviewState state() {
            return ReviewState.CLAIMED;
        }
    }

    /** No reviewer can do anything about it. */
    sealed interface Over extends ReviewCase {
        String decidedBy();

        Instant decidedAt();
    }

    /** A decision stands. */
    sealed interface Decided extends Over {
        Decision decision();
    }

    record Approved(Dossier dossier, @Nullable Approval first, String decidedBy, Instant decidedAt, int version)
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

    record Rejected(Dossier dossier, Decision.Reject decision, String decidedBy, Instant decidedAt, int version)
            implements Decided {
        @Override
        public ReviewState state() {
            return ReviewState.REJECTED;
        }
    }

    record MoreAsked(Dossier dossier, Decision.AskMore decision, String decidedBy, Instant decidedAt, int version)
            implements Decided, Unfinished {

        /** The case is in the queue again. Who approved it before has seen less of it, so that counts no more. */
        public Step<Waiting> answer(FurtherDocument document, String sender) {
            return new Step<>(
                    new Waiting(dossier, null, version + 1),
                    Deed.of(sender, document.receivedAt(), Deed.What.RECEIVED),
                    ReviewOpened.of(subject(), document.type(), document.receivedAt()));
        }

        @Override
        public ReviewState state() {
            return ReviewState.MORE_ASKED;
        }
    }

    /** Nobody wants to know any more. */
    record Closed(Dossier dossier, ClosingReason reason, String decidedBy, Instant decidedAt, int version)
            implements Over {
        @Override
        public ReviewState state() {
            return ReviewState.CLOSED;
        }
    }

    /** Where a deed leads: the next state, its line in the history, and the event that tells the world about it. */
    record Step<S extends ReviewCase>(S next, Deed deed, ReviewEvent event) {}
}
