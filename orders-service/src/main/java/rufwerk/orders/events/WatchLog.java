package rufwerk.orders.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import rufwerk.kit.time.PollingLoop;

/**
 * Looks for those who read along whether there is something new: one question for all streams of this replica, however
 * many there are. What other replicas have appended is found after half a second at the latest.
 */
@ApplicationScoped
class WatchLog {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<UUID, LogPosition> seen = new HashMap<>();
    private final Map<UUID, Set<Bell>> bells = new HashMap<>();
    private final EventLog log;
    private final int mostPerAccount;
    private final PollingLoop loop = new PollingLoop("event-log", this::look);

    WatchLog(EventLog log, EventConfig config) {
        this.log = log;
        this.mostPerAccount = config.streamsPerAccount();
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Something is about to be committed. */
    void wake() {
        loop.wake();
    }

    synchronized boolean hasRoom(UUID account) {
        return bells.getOrDefault(account, Set.of()).size() < mostPerAccount;
    }

    /** False when the account has as many as it may have. */
    synchronized boolean add(UUID account, Bell bell) {
        Set<Bell> ofAccount = bells.computeIfAbsent(account, first -> new HashSet<>());
        if (ofAccount.size() >= mostPerAccount) {
            return false;
        }
        // From the begin, so that nothing is overlooked that comes between; the first ring may be for nothing.
        seen.put(account, LogPosition.BEGIN);
        return ofAccount.add(bell);
    }

    synchronized void remove(UUID account, Bell bell) {
        Set<Bell> ofAccount = bells.getOrDefault(account, new HashSet<>());
        ofAccount.remove(bell);
        if (ofAccount.isEmpty()) {
            bells.remove(account);
            seen.remove(account);
        }
    }

    synchronized void ringAll() {
        bells.values().forEach(each -> each.forEach(Bell::ring));
    }

    private int look() {
        Map<UUID, LogPosition> watched = watched();
        if (watched.isEmpty()) {
            return 0;
        }
        Map<UUID, LogPosition> news = log.news(watched).await().atMost(PATIENCE);
        watched.forEach((account, from) -> {
            LogPosition end = news.get(account);
            if (end != null) {
                ring(account, from, end);
            }
        });
        return news.size();
    }

    private synchronized Map<UUID, LogPosition> watched() {
        return Map.copyOf(seen);
    }

    private synchronized void ring(UUID account, LogPosition from, LogPosition end) {
        // Who came meanwhile has begun anew.
        seen.replace(account, from, end);
        bells.getOrDefault(account, Set.of()).forEach(Bell::ring);
    }
}
