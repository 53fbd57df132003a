package rufwerk.durchwahl.book;

import java.util.List;

/**
 * What is new in the journal, or a page of it.
 *
 * @param restarted the journal is not the one that was read before, or was never read: these are its first lines, and
 *     all that was known is void
 */
public record Reading(boolean restarted, List<JournalLine> lines) {}
