package rufwerk.durchwahl.book;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the journal.
 *
 * @param position one more than that of the line before
 * @param part of the journal's table, see {@link Parts}
 * @param id also of the event that tells of it
 */
public record JournalLine(
        long position,
        int part,
        UUID id,
        Entry entry,
        @Nullable String traceparent) {}
