package rufwerk.durchwahl.book;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import rufwerk.durchwahl.book.BlockChange.Added;
import rufwerk.durchwahl.book.store.JournalFixture;
import rufwerk.kit.events.TraceParent;

/** What one replica of the service has of the book: memory, turns, threads and connections of its own. */
final class Replica implements Decisions, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;
    private final Journal journal;
    private final Promises promises;
    private final Turns turns;

    /** One that does nothing by itself until it is woken: it reads and ends leases only when it is asked. */
    Replica(BookDatabase database, int port, String name, Clock clock, LeaseTerms terms) {
        this.pool = database.pool(name, port, vertx);
        this.journal = JournalFixture.through(pool);
        this.promises = new Promises(journal);
        this.turns = new Turns(
                journal,
                new BookKeeper(clock, terms),
                promises,
                new TraceParent(OpenTelemetry.noop()),
                vertx,
                new NobodyListens(),
                terms,
                new SimpleMeterRegistry());
    }

    Replica(BookDatabase database, String name, Clock clock, LeaseTerms terms) {
        this(database, database.port(), name, clock, terms);
    }

    Replica awake() {
        turns.start(new StartupEvent());
        return this;
    }

    Journal journal() {
        return journal;
    }

    Promises promises() {
        return promises;
    }

    Publication publication() {
        return JournalFixture.publicationThrough(pool, promises);
    }

    @Override
    public <T> Uni<T> decide(Function<LeaseBook, T> decision) {
        return turns.decide(decision);
    }

    <T> T now(Function<LeaseBook, T> decision) {
        return decide(decision).await().atMost(PATIENCE);
    }

    Replica with(NumberBlock numbers) {
        now(book -> {
            book.change(new Added(new Block(UUID.randomUUID(), numbers, BlockState.ACTIVE), book.now()));
            return numbers;
        });
        return this;
    }

    /** Its process is gone, whatever it was doing. */
    @Override
    public void close() {
        turns.stop(new ShutdownEvent());
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), SECONDS)
                .join();
    }
}
