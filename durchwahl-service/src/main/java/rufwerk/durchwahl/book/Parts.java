package rufwerk.durchwahl.book;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the journal's table. They are written one after the other, in a circle, and emptied whole: that frees
 * their space at once, however long an old transaction stays open, and nothing is ever updated or deleted.
 */
final class Parts {
    static final int COUNT = 4;
    private static final int MOST_LINES = 100_000;
    private static final Duration LONGEST_USE = Duration.ofHours(1);

    private final Part[] parts = new Part[COUNT];
    private int current;

    Parts() {
        for (int i = 0; i < COUNT; i++) {
            parts[i] = new Part();
        }
    }

    /** A part that nobody needs any more, if that is still its last line. */
    record Unneeded(int part, Mark last) {}

    private static final class Part {
        private int lines;
        private Mark last = Mark.START;
        private Instant firstAt = Instant.MAX;
        private Instant neededUntil = Instant.MIN;

        private void note(JournalLine line) {
            lines++;
            last = Mark.of(line);
            firstAt = earlier(firstAt, line.entry().at());
            neededUntil = later(neededUntil, line.entry().at());
            if (line.entry() instanceof Entry.OfLease entry) {
                neededUntil = later(neededUntil, later(entry.lease().validUntil(), entry.routeUntil()));
            }
        }
    }

    int current() {
        return current;
    }

    int next() {
        return (current + 1) % COUNT;
    }

    void note(JournalLine line) {
        if (line.entry() instanceof Entry.PartOpened) {
            parts[line.part()] = new Part(); // it had been emptied, or it would not have been opened
        }
        current = line.part();
        parts[current].note(line);
    }

    /** It may have been opened again since. */
    void emptied(Unneeded unneeded) {
        if (parts[unneeded.part()].last.equals(unneeded.last())) {
            parts[unneeded.part()] = new Part();
        }
    }

    /** Whether the current part is full or old, and the next is empty. */
    boolean shouldTurn(Instant now) {
        Part used = parts[current];
        boolean full = used.lines >= MOST_LINES
                || (used.lines > 0 && used.firstAt.plus(LONGEST_USE).isBefore(now));
        return full && parts[next()].lines == 0;
    }

    /**
     * The oldest part, if its last line was published and none matters any more at the given time; otherwise null. Younger ones
     * wait for it: they are not needed before, and whoever reads the journal finds no gap between its parts.
     */
    @Nullable
    Unneeded toEmpty(Instant forgotten, long published) {
        for (int age = 1; age < COUNT; age++) {
            int oldest = (current + age) % COUNT;
            Part part = parts[oldest];
            if (part.lines > 0) {
                return part.neededUntil.isBefore(forgotten) && part.last.position() <= published
                        ? new Unneeded(oldest, part.last)
                        : null;
            }
        }
        return null;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
