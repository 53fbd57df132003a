package rufwerk.documents.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the whole audit trail has found.
 *
 * @param end where the chain ends, or where it was found broken
 * @param brokenAt the first position that is not as it was written; null when all are
 * @param contradicted cases that are not in the state their lines tell, ten at most
 */
public record Verdict(End end, @Nullable Long brokenAt, List<UUID> contradicted) {
    public Verdict {
        contradicted = List.copyOf(contradicted);
    }

    public boolean isIntact() {
        return brokenAt == null && contradicted.isEmpty();
    }
}
