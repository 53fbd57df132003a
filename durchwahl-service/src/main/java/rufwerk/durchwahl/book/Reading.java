package rufwerk.durchwahl.book;

import java.util.List;

/**
 * What is new in the journal, or a page of it.
 *
 * @param restarted the journal is not the one that was read before, or was never read: these are its first lines, and
 *     all that was known is void
 * @param after the position behind which these are all lines there are, up to the last of them; positions may be missing
 *     between them, as parts are emptied
 */
public record Reading(boolean restarted, long after, List<JournalLine> lines) {

    public static Reading restarted(List<JournalLine> lines) {
        return new Reading(true, 0, lines);
    }

    /** What was written in one turn, one line after the other. */
    static Reading written(List<JournalLine> lines) {
        return new Reading(false, lines.isEmpty() ? 0 : lines.getFirst().position() - 1, lines);
    }
}
