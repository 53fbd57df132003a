package rufwerk.orders.events;

import java.util.Comparator;

/**
 * A place in the event log.
 *
 * @param transaction that wrote the event; counted on when a dump is restored elsewhere
 * @param id of the event; 0 is before all events of the transaction
 */
public record LogPosition(long transaction, long id) implements Comparable<LogPosition> {
    /** Before everything that is kept. */
    public static final LogPosition BEGIN = new LogPosition(0, 0);

    private static final Comparator<LogPosition> ORDER =
            Comparator.comparingLong(LogPosition::transaction).thenComparingLong(LogPosition::id);

    public LogPosition {
        if (transaction < 0 || id < 0) {
            throw new IllegalArgumentException("There is nothing before the begin");
        }
    }

    @Override
    public int compareTo(LogPosition other) {
        return ORDER.compare(this, other);
    }
}
