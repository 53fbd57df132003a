package rufwerk.orders.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import rufwerk.kit.problem.ProblemException;
import rufwerk.orders.OrdersProblem;

/**
 * Tells readers of events as they happen. At most one page of events waits for a reader, and only once it has taken the
 * one before; one that takes nothing for too long is cut off and reads on later from where it was.
 */
@ApplicationScoped
public class FollowEvents {
    private final EventLog log;
    private final WatchLog watchLog;
    private final EventConfig config;
    private final MeterRegistry metrics;
    private final AtomicInteger open;
    private volatile boolean stopping;

    FollowEvents(EventLog log, WatchLog watchLog, EventConfig config, MeterRegistry metrics) {
        this.log = log;
        this.watchLog = watchLog;
        this.config = config;
        this.metrics = metrics;
        this.open = metrics.gauge("rufwerk.events.streams", new AtomicInteger());
    }

    /** Streams would otherwise keep this replica from stopping for as long as it may take. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        watchLog.ringAll();
    }

    /** Refuses while there is still an answer to refuse in: once a stream has begun, its status is told. */
    public void requireRoom(UUID account) {
        if (!watchLog.hasRoom(account)) {
            throw tooMany();
        }
    }

    private ProblemException tooMany() {
        return OrdersProblem.TOO_MANY_EVENT_STREAMS.because(
                "An account has at most " + config.streamsPerAccount() + " at a time");
    }

    /** {@code mayRead} is asked before each page, as a key may be closed while its stream is open. */
    public Multi<StreamPart> from(EventQuery query, BooleanSupplier mayRead) {
        return Multi.createFrom().deferred(() -> {
            Bell bell = new Bell();
            if (!watchLog.add(query.account(), bell)) {
                throw tooMany();
            }
            open.incrementAndGet();
            var follower = new Follower(log, query, bell, config.heartbeat(), () -> stopping, mayRead);
            return parts(follower).onTermination().invoke(() -> {
                watchLog.remove(query.account(), bell);
                open.decrementAndGet();
            });
        });
    }

    private Multi<StreamPart> parts(Follower follower) {
        return Multi.createBy()
                .repeating()
                .uni(follower::next)
                .whilst(parts -> !follower.hasEnded())
                .onItem()
                .<StreamPart>disjoint()
                .ifNoItem()
                .after(config.slowest())
                .fail()
                .onFailure(TimeoutException.class)
                .invoke(() -> metrics.counter("rufwerk.events.streams.cut").increment());
    }
}
