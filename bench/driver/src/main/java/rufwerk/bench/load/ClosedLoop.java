package rufwerk.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import rufwerk.local.SuiteProblem;

/** As many requests as a server takes: each connection sends the next one when the last is answered. Runs until closed. */
public final class ClosedLoop implements AutoCloseable {
    private static final long GLANCE = Duration.ofMillis(50).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    private final Tally tally = new Tally();
    private final CompletableFuture<Void> done;
    private volatile boolean stopping;

    private ClosedLoop(int port, int connections, Requests requests) {
        done = CompletableFuture.runAsync(
                () -> run(port, connections, requests),
                task -> Thread.ofPlatform().name("load").daemon().start(task));
    }

    public static ClosedLoop start(int port, int connections, Requests requests) {
        return new ClosedLoop(port, connections, requests);
    }

    /** How many were served so far. */
    public long served() {
        if (done.isCompletedExceptionally()) {
            rethrow();
        }
        return tally.served();
    }

    /** How many were answered with 503 so far. */
    public long turnedAway() {
        return tally.turnedAway();
    }

    @Override
    public void close() {
        stopping = true;
        rethrow();
    }

    private void run(int port, int count, Requests requests) {
        try (var connections = new Connections(port, count)) {
            while (!stopping) {
                for (var idle = connections.takeIdle(); idle != null; idle = connections.takeIdle()) {
                    idle.send(requests, System.nanoTime());
                }
                connections.await(GLANCE, tally::count);
            }
            // Nothing may be left under way: the server would work on it during the next measurement.
            long deadline = System.nanoTime() + PATIENCE;
            while (!connections.areAllIdle() && System.nanoTime() < deadline) {
                connections.await(GLANCE, tally::count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rethrow() {
        try {
            done.join();
        } catch (CompletionException e) {
            // A new one each time: asked twice, the same one could not be attached to itself.
            throw new SuiteProblem("The load broke off. " + e.getMessage());
        }
    }
}
