package rufwerk.documents.review;

import rufwerk.documents.review.ReviewCase.Claimed;
import rufwerk.documents.review.ReviewCase.Decided;
import rufwerk.documents.review.ReviewCase.Open;
import rufwerk.documents.review.ReviewCase.Over;

/** What became of a decision. */
public sealed interface ReviewOutcome {

    /** It stands now. */
    record Done(Decided review) implements ReviewOutcome {}

    /** It stood already; nothing was announced again. */
    record Repeated(Decided review) implements ReviewOutcome {}

    /** It is noted as the first of two approvals; somebody else has to say the same. */
    record NeedsAnother(Open review) implements ReviewOutcome {}

    /** Somebody else looks at it. */
    record HeldByAnother(Claimed review) implements ReviewOutcome {}

    /** Another decision stands, or nobody wants one any more. */
    record DecidedOtherwise(Over review) implements ReviewOutcome {}

    /** There is nothing to decide. */
    record Unknown(CaseId id) implements ReviewOutcome {}
}
