package rufwerk.orders.webhooks;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.TimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import rufwerk.kit.problem.Outage;
import rufwerk.kit.problem.SqlState;
import rufwerk.kit.time.PollingLoop;

/**
 * Writes down what attempts meant, as many together as have ended while the last ones were written.
 *
 * <p>While the database is away they wait here. A settlement it refuses is dropped, and its delivery tried again when
 * the claim ends.
 */
final class SettleAttempts {
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Another transaction had to win, and the next try comes after it. */
    private static final String CONFLICT = "40";

    private final Queue<Settlement> ended = new ConcurrentLinkedQueue<>();
    private final Deliveries deliveries;
    private final Clock clock;
    private final Consumer<Settled> onSettled;
    private final PollingLoop loop = new PollingLoop("webhook-settlements", this::settleSome);

    SettleAttempts(Deliveries deliveries, Clock clock, Consumer<Settled> onSettled) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.onSettled = onSettled;
    }

    void start() {
        loop.start();
    }

    /** After the last attempt. Writes what is left. */
    void stop() {
        loop.stop();
        try {
            while (!ended.isEmpty()) {
                settleSome();
            }
        } catch (RuntimeException e) {
            Log.warnf("%d webhook attempts could not be kept and are made again: %s", ended.size(), e.getMessage());
        }
    }

    void add(Settlement settlement) {
        ended.add(settlement);
        loop.wake();
    }

    private int settleSome() {
        List<Settlement> batch = new ArrayList<>();
        for (Settlement next = ended.poll(); next != null; next = batch.size() < BATCH ? ended.poll() : null) {
            batch.add(next);
        }
        if (!batch.isEmpty()) {
            settle(batch);
        }
        return batch.size();
    }

    private void settle(List<Settlement> batch) {
        try {
            onSettled.accept(deliveries.settle(batch, clock.instant()).await().atMost(PATIENCE));
        } catch (RuntimeException e) {
            if (e instanceof TimeoutException || Outage.isBehind(e) || SqlState.startsWith(CONFLICT, e)) {
                ended.addAll(batch);
                throw e;
            }
            if (batch.size() == 1) {
                Log.errorf(
                        e, "The attempt of %s cannot be kept", batch.getFirst().delivery());
            } else {
                settleOneByOne(batch);
            }
        }
    }

    /** One of them is refused, and must not take the others with it. */
    private void settleOneByOne(List<Settlement> batch) {
        for (int i = 0; i < batch.size(); i++) {
            try {
                settle(batch.subList(i, i + 1));
            } catch (RuntimeException e) {
                ended.addAll(batch.subList(i + 1, batch.size()));
                throw e;
            }
        }
    }
}
