package rufwerk.documents.review;

import rufwerk.documents.review.ReviewCase.Claimed;
import rufwerk.documents.review.ReviewCase.Open;
import rufwerk.documents.review.ReviewCase.Over;

/** What became of the wish to claim a case, or to give it back. */
public sealed interface ClaimOutcome {

    /** The caller has it now. */
    record Held(Claimed review) implements ClaimOutcome {}

    /** The caller does not have it any more, or never had; nobody else does either. */
    record Free(Open review) implements ClaimOutcome {}

    /** Somebody else looks at it. */
    record HeldByAnother(Claimed review) implements ClaimOutcome {}

    /** There is nothing left to look at. */
    record AlreadyDecided(Over review) implements ClaimOutcome {}

    /** There is no such case. */
    record Unknown(CaseId id) implements ClaimOutcome {}
}
