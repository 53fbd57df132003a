package rufwerk.orders.events;

import java.util.Set;
import java.util.UUID;
import rufwerk.orders.endpoints.EventType;

/**
 * Which events of an account are asked for, oldest first.
 *
 * @param types empty: all
 */
public record EventQuery(UUID account, Set<EventType> types, LogPosition after, int limit) {
    public EventQuery {
        types = Set.copyOf(types);
    }

    public EventQuery from(LogPosition position) {
        return new EventQuery(account, types, position, limit);
    }
}
