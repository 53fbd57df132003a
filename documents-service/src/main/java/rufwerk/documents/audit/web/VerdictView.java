package rufwerk.documents.audit.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.audit.Verdict;

/**
 * What a look at the audit trail has found.
 *
 * @param lines how many were as they were written, from the first on
 * @param hash of the last of them; note it down to be able to prove that it was this one
 * @param brokenAt the first line that was changed, removed or added
 * @param contradicted cases that are not in the state their lines tell
 */
record VerdictView(
        boolean intact, long lines, String hash, @Nullable Long brokenAt, List<UUID> contradicted) {

    static VerdictView of(Verdict verdict) {
        return new VerdictView(
                verdict.isIntact(),
                verdict.end().position(),
                verdict.end().hash(),
                verdict.brokenAt(),
                verdict.contradicted());
    }
}
