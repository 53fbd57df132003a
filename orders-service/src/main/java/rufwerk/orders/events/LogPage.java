package rufwerk.orders.events;

import java.util.List;

/** What came of reading the log. */
public sealed interface LogPage {

    /**
     * Events in their order.
     *
     * @param next where to read on, also when there were none
     * @param more whether there is something to read on at once
     */
    record Events(List<LoggedEvent> events, LogPosition next, boolean more) implements LogPage {
        public Events {
            events = List.copyOf(events);
        }
    }

    /** Some events after the position are not kept any more. */
    record Forgotten() implements LogPage {}
}
