package rufwerk.durchwahl.book;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.events.TraceParent;
import rufwerk.kit.problem.SqlState;
import rufwerk.kit.time.CurrentContext;

/**
 * Lets everybody decide in turns: whoever asks while one turn is written decides in the next, so that many leases share
 * one statement and one commit. Nobody is answered before the commit of their own turn.
 *
 * <p>A replica has one turn at a time, on one thread, and the journal lets one replica have it at a time. So a decision sees
 * everything that was decided before, wherever that was.
 */
@ApplicationScoped
class Turns implements Decisions {
    private static final int MOST_PER_TURN = 1024;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_TURN = Duration.ofSeconds(8);
    private static final Duration LONGEST_START = Duration.ofMinutes(1);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final long TICK_MILLIS = 200;
    private static final int TICKS_PER_TIDYING = 5;
    private static final int TICKS_AFTER_FAILED_TIDYING = 150;

    private final Journal journal;
    private final BookKeeper keeper;
    private final Promises promises;
    private final TraceParent traceParent;
    private final Vertx vertx;
    private final Event<JournalGrew> grown;
    private final WaitingLine line;
    private final DistributionSummary perTurn;

    private final Context thread;
    private volatile boolean underWay;
    private volatile long timer;
    private int ticksToTidying = TICKS_PER_TIDYING;
    private boolean goesOn;

    Turns(
            Journal journal,
            BookKeeper keeper,
            Promises promises,
            TraceParent traceParent,
            Vertx vertx,
            Event<JournalGrew> grown,
            LeaseTerms terms,
            MeterRegistry metrics) {
        this.journal = journal;
        this.keeper = keeper;
        this.promises = promises;
        this.traceParent = traceParent;
        this.vertx = vertx;
        this.grown = grown;
        this.line = new WaitingLine(terms.mostWaiting());
        this.thread = vertx.getOrCreateContext();
        this.perTurn = DistributionSummary.builder("rufwerk.lease.decisions.per.turn")
                .description("Decisions that shared one commit")
                .register(metrics);
        Gauge.builder("rufwerk.lease.waiting", line, WaitingLine::size)
                .description("Requests that wait for their turn")
                .register(metrics);
    }

    /** Reads what there is before the first request comes. */
    void start(@Observes StartupEvent event) {
        promises.readNews().await().atMost(LONGEST_START);
        timer = vertx.setPeriodic(TICK_MILLIS, any -> thread.runOnContext(ignored -> tick()));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    @Override
    public <T> Uni<T> decide(Function<LeaseBook, T> decision) {
        return CurrentContext.keptBy(Uni.createFrom().<T>emitter(emitter -> {
            var somebody = new Waiting<T>(decision, traceParent.ofThisMoment(), emitter);
            if (!line.join(somebody)) {
                somebody.fail(new Overloaded("Too many requests wait for their turn"));
            } else if (!underWay) {
                thread.runOnContext(ignored -> next());
            }
        }));
    }

    private void next() {
        if (!underWay && (!line.isEmpty() || goesOn)) {
            take(line.take(MOST_PER_TURN));
        }
    }

    private void take(List<Waiting<?>> batch) {
        BookKeeper.Turn turn = keeper.deciding(batch);
        goesOn = false;
        alone(
                journal.turn(turn),
                written -> {
                    goesOn = keeper.hasDueWork();
                    turn.committed(written);
                    perTurn.record(batch.size());
                    promises.follow(Reading.written(written));
                    batch.forEach(Waiting::answer);
                    grown.fire(new JournalGrew());
                },
                failure -> {
                    turn.failed();
                    batch.forEach(waiting -> waiting.fail(inOurWords(failure)));
                });
    }

    /** Everything that touches the book happens one after the other. */
    private <T> void alone(Uni<T> work, Consumer<T> success, Consumer<Throwable> failure) {
        underWay = true;
        work.ifNoItem()
                .after(LONGEST_TURN)
                .fail()
                .emitOn(this::later)
                .onItem()
                .invoke(success)
                .onFailure()
                .invoke(failure)
                .onTermination()
                .invoke(() -> {
                    underWay = false;
                    next();
                })
                .subscribe()
                .with(done -> {}, gone -> Log.debugf("A turn failed: %s", gone));
    }

    private static Throwable inOurWords(Throwable failure) {
        return SqlState.startsWith(LOCK_NOT_AVAILABLE, failure)
                ? new Overloaded("Another replica kept its turn for too long")
                : failure;
    }

    private void tick() {
        line.takeOverdue(LONGEST_WAIT.toNanos())
                .forEach(waiting -> waiting.fail(new Overloaded("The turn did not come in time")));
        promises.readNews().subscribe().with(done -> {}, Turns::cannotRead);
        if (--ticksToTidying <= 0 && keeper.toEmpty(Long.MAX_VALUE) != null) {
            tidy();
        }
        if (underWay) {
            return;
        }
        next();
        if (!underWay && keeper.hasDueWork()) {
            take(List.of());
        } else if (!underWay && !keeper.mark().equals(promises.mark())) {
            alone(journal.read(keeper), done -> {}, Turns::cannotRead);
        }
    }

    /** Beside the turns. Whatever is in its way, such as a backup that reads the journal, is left alone for half a minute. */
    private void tidy() {
        ticksToTidying = TICKS_AFTER_FAILED_TIDYING;
        journal.published()
                .emitOn(this::later)
                .chain(published -> empty(keeper.toEmpty(published)))
                .ifNoItem()
                .after(LONGEST_TURN)
                .fail()
                .subscribe()
                .with(done -> ticksToTidying = TICKS_PER_TIDYING, Turns::cannotRead);
    }

    private Uni<Void> empty(Parts.@Nullable Unneeded unneeded) {
        return unneeded == null
                ? Uni.createFrom().voidItem()
                : journal.empty(unneeded.part(), unneeded.last())
                        .emitOn(this::later)
                        .invoke(isEmpty -> {
                            if (isEmpty) {
                                keeper.emptied(unneeded);
                            }
                        })
                        .replaceWithVoid();
    }

    /** On the thread that the book belongs to. */
    private void later(Runnable command) {
        thread.runOnContext(ignored -> command.run());
    }

    /** Not worth a warning each: whoever needs the database meanwhile gets one. */
    private static void cannotRead(Throwable failure) {
        Log.debugf("The journal cannot be read or tidied now: %s", failure);
    }
}
