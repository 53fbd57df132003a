package rufwerk.orders.events.web;

import org.jspecify.annotations.Nullable;
import rufwerk.orders.OpaqueCursor;
import rufwerk.orders.events.LogPosition;

/** Positions as readers hand them back. */
final class EventCursor {
    private EventCursor() {}

    static String write(LogPosition position) {
        return OpaqueCursor.write(position.transaction() + " " + position.id());
    }

    /** The begin for null. */
    static LogPosition read(@Nullable String cursor) {
        LogPosition position = OpaqueCursor.read(cursor, text -> {
            String[] parts = text.split(" ", 2);
            return new LogPosition(Long.parseLong(parts[0]), Long.parseLong(parts[parts.length - 1]));
        });
        return position == null ? LogPosition.BEGIN : position;
    }
}
