package rufwerk.kit.outbox;

import java.time.Duration;

/**
 * Where the relay goes on reading, by position.
 *
 * <p>Whoever holds an old transaction open keeps what was removed in the index, and reading from the beginning steps over
 * all of it again and again. So most reads begin where the last one has ended. Transactions commit in another order than
 * they took their positions: what appears before that place is found by reading from the beginning, which may take a sixth
 * of the time.
 */
final class ReadingPlace {
    private static final long BEGINNING = Long.MIN_VALUE;
    private static final int READ_ON_FOR = 5;
    private static final long LONGEST_WITHOUT_BEGINNING = Duration.ofSeconds(2).toNanos();

    private long place = BEGINNING;
    private long nextFromBeginning = System.nanoTime();

    /** Events after this position are read next. */
    synchronized long after() {
        return System.nanoTime() - nextFromBeginning >= 0 ? BEGINNING : place;
    }

    /** So long it took to read from there. */
    synchronized void read(long after, long tookNanos) {
        if (after == BEGINNING) {
            nextFromBeginning = System.nanoTime() + Math.min(READ_ON_FOR * tookNanos, LONGEST_WITHOUT_BEGINNING);
        }
    }

    /** Nothing that was read waits up to here. What is left before the place waits for a read from the beginning. */
    synchronized void goOnAfter(long done) {
        place = Math.max(place, done);
    }
}
