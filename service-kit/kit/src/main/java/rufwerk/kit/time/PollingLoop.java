package rufwerk.kit.time;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Does work that waits in a table, on a thread of its own, until there is none left; then looks again.
 *
 * <p>Looks after 2, 4, 8 … 500 ms. The first looks are that quick because {@link #wake} is called a moment before the
 * commit that makes the work visible.
 */
public final class PollingLoop {
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(2);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Semaphore wakeUps = new Semaphore(0);
    private final String name;
    private final IntSupplier work;
    private final Thread thread;
    private volatile boolean running = true;

    /** {@code work} does one bounded batch and says how much that was; it may block. */
    public PollingLoop(String name, IntSupplier work) {
        this.name = name;
        this.work = work;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Lets the batch at hand finish. A loop that was never started has none. */
    public void stop() {
        running = false;
        if (!thread.isAlive()) {
            return;
        }
        wake();
        try {
            thread.join(LONGEST_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** There may be work in a moment; callable from any thread, never blocks. */
    public void wake() {
        wakeUps.release();
    }

    private void run() {
        Duration wait = SHORTEST_WAIT;
        boolean failing = false;
        while (running) {
            try {
                int done = work.getAsInt();
                failing = false;
                wait = done > 0 || awake(wait) ? SHORTEST_WAIT : longer(wait);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                // Once per outage, not once per look; and not when everything is being closed.
                if (!failing && running) {
                    Log.warnf("%s cannot work now and keeps trying: %s", name, e);
                }
                failing = true;
                pause();
            }
        }
    }

    private boolean awake(Duration atMost) throws InterruptedException {
        boolean called = wakeUps.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        wakeUps.drainPermits();
        return called;
    }

    private void pause() {
        try {
            Thread.sleep(LONGEST_WAIT);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private static Duration longer(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
