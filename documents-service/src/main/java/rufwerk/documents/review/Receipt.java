package rufwerk.documents.review;

import rufwerk.documents.files.check.Flaw;

/** What became of a submission that was handed in. */
public sealed interface Receipt {

    /** It waits for its review now. */
    record Received(ReviewCase review) implements Receipt {}

    /** It is the same that was handed in before. */
    record Repeated(ReviewCase review) implements Receipt {}

    /** Another one was handed in under this id before, and stays. */
    record Contradicted(CaseId id) implements Receipt {}

    /** The document is not what it should be; nothing was kept. */
    record Refused(Flaw flaw) implements Receipt {}
}
