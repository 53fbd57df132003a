package rufwerk.durchwahl.book;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The latest lines of the journal: reading them back from the database costs more than all else about a lease. */
final class RecentLines {
    private static final int MOST = 16_384;

    private final @Nullable JournalLine[] lines = new JournalLine[MOST];

    void add(JournalLine line) {
        lines[place(line.position())] = line;
    }

    /** Those that follow on the position without a gap; none when they are remembered no more, or not yet there. */
    List<JournalLine> after(long position, int atMost) {
        List<JournalLine> found = new ArrayList<>();
        JournalLine next = at(position + 1);
        while (next != null && found.size() < atMost) {
            found.add(next);
            next = at(next.position() + 1);
        }
        return found;
    }

    private @Nullable JournalLine at(long position) {
        JournalLine line = lines[place(position)];
        return line != null && line.position() == position ? line : null;
    }

    private static int place(long position) {
        return (int) (position % MOST);
    }
}
