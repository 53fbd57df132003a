package rufwerk.documents.review;

import org.jspecify.annotations.Nullable;

/** What an operator says about a document. Two decisions are the same when everything said is the same. */
public sealed interface Decision {

    /** The document proves the address. */
    record Approve() implements Decision {}

    /** It does not. */
    record Reject(RejectionReason reason, @Nullable String comment) implements Decision {}
}
