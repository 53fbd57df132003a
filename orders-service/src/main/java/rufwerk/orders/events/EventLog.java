package rufwerk.orders.events;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All events of all accounts. Whoever reads page after page gets each event once, whatever commits meanwhile, and events
 * of one transaction in the order in which they were appended.
 */
public interface EventLog {

    /** With the current transaction, or not at all. */
    Uni<Void> append(List<NewEvent> events, Instant now);

    Uni<LogPage> read(EventQuery query);

    /** Where the log ends now: what is read from there has not happened yet. */
    Uni<LogPosition> end();

    /** Of these accounts those that have something new since their position, with where the log ends now. */
    Uni<Map<UUID, LogPosition>> news(Map<UUID, LogPosition> seen);

    /** Forgets at most so many that are older; answers how many. */
    Uni<Integer> forgetSome(Instant before, int atMost);
}
