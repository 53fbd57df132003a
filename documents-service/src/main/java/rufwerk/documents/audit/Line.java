package rufwerk.documents.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when and why.
 *
 * @param about the case it was done with
 * @param at in whole microseconds, as the database keeps it
 */
public record Line(
        UUID about,
        Instant at,
        String who,
        String what,
        @Nullable String reason,
        @Nullable Remark remark) {

    /** Null where nothing was said, and where it is erased. */
    public @Nullable String comment() {
        return remark == null || remark.words() == null ? null : remark.words().text();
    }
}
