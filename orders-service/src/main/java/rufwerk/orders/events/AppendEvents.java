package rufwerk.orders.events;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Writes events down with the state they announce, and tells those who follow. Runs in its caller's transaction. */
@ApplicationScoped
public class AppendEvents {
    private final EventLog log;
    private final WatchLog watchLog;
    private final Clock clock;

    AppendEvents(EventLog log, WatchLog watchLog, Clock clock) {
        this.log = log;
        this.watchLog = watchLog;
        this.clock = clock;
    }

    public Uni<Void> all(List<NewEvent> events) {
        return log.append(events, clock.instant()).invoke(watchLog::wake);
    }
}
