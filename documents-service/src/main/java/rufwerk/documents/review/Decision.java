package rufwerk.documents.review;

import org.jspecify.annotations.Nullable;

/** What an operator says about a document. Two decisions are the same when everything said is the same. */
public sealed interface Decision {

    /** The document proves what the customer claims. */
    record Approve() implements Decision {}

    /** It does not. */
    record Reject(RejectionReason reason, @Nullable String comment) implements Decision {}

    /** It might, with something that is missing. This case ends; what the customer sends next is a case of its own. */
    record AskMore(AskReason reason, @Nullable String comment) implements Decision {}
}
