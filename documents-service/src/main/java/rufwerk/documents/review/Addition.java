package rufwerk.documents.review;

import org.jspecify.annotations.Nullable;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.check.Flaw;
import rufwerk.documents.review.ReviewCase.Waiting;

/** What became of a further document that was handed in. */
public sealed interface Addition {

    /** Its case waits again, with it. */
    record Received(Waiting review) implements Addition {}

    /** It is the same that was handed in before, whatever its case has gone through since. */
    record Repeated(ReviewCase review) implements Addition {}

    /**
     * Something else goes by this id, and stays.
     *
     * @param standing what was handed in to this case before; null: it is none of this case
     */
    record Contradicted(@Nullable DocumentKey standing) implements Addition {}

    /** No reviewer asks for more about this case now. */
    record NotAsked(ReviewCase review) implements Addition {}

    /** The case has as many as it may have. */
    record TooMany() implements Addition {}

    /** The document is not what it should be; nothing was kept. */
    record Refused(Flaw flaw) implements Addition {}

    /** There is no such verification. */
    record Unknown() implements Addition {}
}
