package rufwerk.documents.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an operator says about a document. Two decisions are the same when everything said is the same. */
public sealed interface Decision {

    /** What a case tells of it later. */
    default Decision keptWithCase() {
        return this;
    }

    /**
     * The document proves what the customer claims.
     *
     * @param validUntil the last day on which a document of a group does; null: it does not expire. That is kept with the
     *     document, not with the case
     */
    record Approve(@Nullable LocalDate validUntil) implements Decision {
        public Approve() {
            this(null);
        }

        @Override
        public Decision keptWithCase() {
            return new Approve();
        }
    }

    /** It does not. */
    record Reject(RejectionReason reason, @Nullable String comment) implements Decision {}

    /**
     * It might, with something that is missing. What the customer sends next lets a verification wait again, and is a case
     * of its own for a group.
     */
    record AskMore(AskReason reason, @Nullable String comment) implements Decision {}
}
