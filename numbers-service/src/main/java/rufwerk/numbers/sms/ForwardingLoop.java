package rufwerk.numbers.sms;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.time.PollingLoop;

/**
 * Sends what is due one way, a few at a time. An attempt whose replica dies is made again when its lease is over, so each
 * message goes out at least once.
 */
final class ForwardingLoop {
    /** Three times what the longest attempt takes, clocks that differ included. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final int MOST_AT_A_TIME = 16;
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Outlet outlet;
    private final Forwardings forwardings;
    private final SafeContext safeContext;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final AtomicInteger underWay = new AtomicInteger();
    private final PollingLoop loop;

    ForwardingLoop(
            Outlet outlet, Forwardings forwardings, SafeContext safeContext, MeterRegistry metrics, Clock clock) {
        this.outlet = outlet;
        this.forwardings = forwardings;
        this.safeContext = safeContext;
        this.metrics = metrics;
        this.clock = clock;
        this.loop = new PollingLoop("sms-by-" + outlet.way().code(), this::startDue);
    }

    void start() {
        loop.start();
    }

    /** Lets the attempts under way finish; those that take longer are made again by others. */
    void stop() throws InterruptedException {
        loop.stop();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (underWay.get() > 0 && System.nanoTime() < end) {
            Thread.sleep(10);
        }
    }

    private int startDue() {
        int room = MOST_AT_A_TIME - underWay.get();
        if (room == 0) {
            return 0;
        }
        Instant now = clock.instant();
        List<ClaimedForwarding> claimed = forwardings
                .claim(outlet.way(), room, now, now.plus(LEASE))
                .await()
                .atMost(PATIENCE);
        claimed.forEach(this::start);
        return claimed.size();
    }

    private void start(ClaimedForwarding claimed) {
        underWay.incrementAndGet();
        safeContext
                .run(Span.getInvalid(), () -> attempt(claimed))
                .onTermination()
                .invoke(() -> {
                    underWay.decrementAndGet();
                    loop.wake();
                })
                .subscribe()
                .with(
                        settled -> {},
                        failure -> Log.warnf("The end of %s is not kept, it is sent again: %s", claimed, failure));
    }

    private Uni<Boolean> attempt(ClaimedForwarding claimed) {
        return outlet.send(claimed)
                .ifNoItem()
                .after(LONGEST_ATTEMPT)
                .recoverWithItem(() -> new AttemptResult.Failed("No answer in time"))
                .onFailure()
                .recoverWithItem(failure -> {
                    Log.errorf(failure, "The attempt of %s ended without a result", claimed);
                    return new AttemptResult.Failed("Unexpected");
                })
                .chain(result -> settle(claimed, result));
    }

    private Uni<Boolean> settle(ClaimedForwarding claimed, AttemptResult result) {
        Instant now = clock.instant();
        Settlement settlement = Settlement.of(result, claimed.attempt(), now);
        String outcome = result.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        metrics.counter("rufwerk.sms.attempts", "way", outlet.way().code(), "outcome", outcome)
                .increment();
        Log.infof(
                "Attempt %d of %s by %s: %s",
                claimed.attempt(), claimed, outlet.way().code(), outcome);
        return forwardings.settle(claimed, settlement, now);
    }
}
