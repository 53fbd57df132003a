package rufwerk.documents.review;

import rufwerk.documents.review.ReviewCase.Decided;

/** What became of a decision. */
public sealed interface ReviewOutcome {

    /** It stands now. */
    record Done(Decided review) implements ReviewOutcome {}

    /** It stood already; nothing was announced again. */
    record Repeated(Decided review) implements ReviewOutcome {}

    /** Another decision stands. */
    record DecidedOtherwise(Decided review) implements ReviewOutcome {}

    /** There is nothing to decide. */
    record Unknown(VerificationId id) implements ReviewOutcome {}
}
