package rufwerk.orders.webhooks;

import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import rufwerk.kit.time.PollingLoop;

/**
 * Keeps this replica's claims, and frees those of replicas that died.
 *
 * <p>A worker is believed dead two seconds after its last beat, and everybody looks twice a second: an attempt whose
 * worker was killed begins again within three seconds. A beat belongs to the process and not to an attempt, which may
 * last much longer.
 */
final class Heartbeat {
    private static final Duration LONGEST_BEAT = Duration.ofMillis(1_500);

    private final UUID worker = UUID.randomUUID();
    private final Workers workers;
    private final Clock clock;
    private final Runnable onRecovery;
    /** Never woken, so it beats as often as such a loop looks: every 500 ms. */
    private final PollingLoop loop = new PollingLoop("webhook-heartbeat", this::beat);

    private volatile long lastBeat;
    private volatile boolean beaten;

    Heartbeat(Workers workers, Clock clock, Runnable onRecovery) {
        this.workers = workers;
        this.clock = clock;
        this.onRecovery = onRecovery;
    }

    void start() {
        loop.start();
    }

    void stop() {
        loop.stop();
        workers.leave(worker)
                .onFailure()
                .invoke(failure -> Log.warnf("Others take over in a moment: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .await()
                .atMost(Duration.ofSeconds(2));
    }

    UUID worker() {
        return worker;
    }

    /** Whether others believe it too. Whoever cannot tell claims nothing. */
    boolean isAlive() {
        return beaten && System.nanoTime() - lastBeat < LONGEST_BEAT.toNanos();
    }

    private int beat() {
        long begun = System.nanoTime();
        int recovered = workers.keepAlive(worker)
                .chain(() -> workers.recover(clock.instant()))
                .ifNoItem()
                .after(LONGEST_BEAT)
                .fail()
                .await()
                .indefinitely();
        lastBeat = begun;
        beaten = true;
        if (recovered > 0) {
            Log.warnf("%d webhook attempts were not ended by their replica and are made again", recovered);
            onRecovery.run();
        }
        return 0;
    }
}
