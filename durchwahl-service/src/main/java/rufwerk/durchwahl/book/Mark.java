package rufwerk.durchwahl.book;

import java.util.List;
import java.util.UUID;

/**
 * How far a journal was read. With the position alone, a database that was restored, or that lost its last commits in a
 * failover, would go unnoticed once it has grown again.
 */
public record Mark(long position, UUID id) {
    public static final Mark START = new Mark(0, new UUID(0, 0));

    public static Mark of(JournalLine line) {
        return new Mark(line.position(), line.id());
    }

    /** After these lines, which follow on this mark. */
    public Mark after(List<JournalLine> lines) {
        return lines.isEmpty() ? this : of(lines.getLast());
    }
}
