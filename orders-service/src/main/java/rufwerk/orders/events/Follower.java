package rufwerk.orders.events;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import rufwerk.kit.problem.ProblemException;
import rufwerk.kit.time.CurrentContext;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.events.StreamPart.Alive;
import rufwerk.orders.events.StreamPart.Ended;
import rufwerk.orders.events.StreamPart.Happened;
import rufwerk.orders.events.StreamPart.Reason;

/** Goes along the log page by page for one reader, and gives a sign of life where there is nothing new. */
final class Follower {
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);

    private final EventLog log;
    private final Bell bell;
    private final Duration heartbeat;
    private final BooleanSupplier stopping;
    private final BooleanSupplier mayRead;
    private EventQuery query;
    private long lastSign;
    private boolean ended;

    Follower(
            EventLog log,
            EventQuery query,
            Bell bell,
            Duration heartbeat,
            BooleanSupplier stopping,
            BooleanSupplier mayRead) {
        this.log = log;
        this.query = query;
        this.bell = bell;
        this.heartbeat = heartbeat;
        this.stopping = stopping;
        this.mayRead = mayRead;
        // As if it were long ago: whoever opens a stream gets a sign at once that it is open.
        this.lastSign = System.nanoTime() - heartbeat.toNanos();
    }

    boolean hasEnded() {
        return ended;
    }

    /** Nothing when it was rung for events of other types. */
    Uni<List<StreamPart>> next() {
        if (stopping.getAsBoolean()) {
            return Uni.createFrom().item(end(Reason.RESTARTING));
        }
        if (!mayRead.getAsBoolean()) {
            return Uni.createFrom().item(end(Reason.KEY_CLOSED));
        }
        return log.read(query)
                .chain(page -> switch (page) {
                    case LogPage.Forgotten() ->
                        throw OrdersProblem.EVENTS_FORGOTTEN.because("Begin anew, without a cursor");
                    case LogPage.Events(var events, var next, var _) -> {
                        query = query.from(next);
                        yield events.isEmpty() ? awaitNews() : Uni.createFrom().item(happened(events));
                    }
                })
                .onFailure(failure -> !(failure instanceof ProblemException))
                .recoverWithItem(failure -> {
                    Log.warnf("An event stream ends: %s", failure);
                    return end(Reason.UNAVAILABLE);
                });
    }

    private Uni<List<StreamPart>> awaitNews() {
        Duration left = heartbeat.minusNanos(System.nanoTime() - lastSign);
        return CurrentContext.keptBy(bell.awaitRing()
                        .ifNoItem()
                        .after(left.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : left)
                        .recoverWithUni(Uni.createFrom().voidItem()))
                .map(rungOrWaited -> System.nanoTime() - lastSign < heartbeat.toNanos() ? List.of() : alive());
    }

    private List<StreamPart> happened(List<LoggedEvent> events) {
        lastSign = System.nanoTime();
        return events.stream().<StreamPart>map(Happened::new).toList();
    }

    private List<StreamPart> alive() {
        lastSign = System.nanoTime();
        return List.of(new Alive(query.after()));
    }

    private List<StreamPart> end(Reason reason) {
        ended = true;
        return List.of(new Ended(reason));
    }
}
