package rufwerk.orders.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.events.TraceParent;
import rufwerk.kit.time.PollingLoop;

/**
 * Takes deliveries that are due and makes their attempts, many at a time but never more than configured.
 *
 * <p>Any number of replicas share the work. A delivery whose replica died comes back when its lease ends, which is
 * longer than any attempt; so it may be sent twice but is never lost.
 */
@ApplicationScoped
class DeliverWebhooks {
    private static final Duration LEASE_BEYOND_TIMEOUT = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final WebhookSender sender;
    private final SafeContext safeContext;
    private final TraceParent traceParent;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Duration lease;
    private final int parallel;
    private final Semaphore free;
    private final PollingLoop loop = new PollingLoop("webhooks", this::startDue);

    DeliverWebhooks(
            Deliveries deliveries,
            WebhookSender sender,
            SafeContext safeContext,
            TraceParent traceParent,
            MeterRegistry metrics,
            Clock clock,
            WebhookConfig config) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.safeContext = safeContext;
        this.traceParent = traceParent;
        this.metrics = metrics;
        this.clock = clock;
        this.lease = config.timeout().plus(LEASE_BEYOND_TIMEOUT);
        this.parallel = config.parallel();
        this.free = new Semaphore(parallel);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    /** Lets the attempts under way finish. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        if (!free.tryAcquire(parallel, 10, TimeUnit.SECONDS)) {
            Log.warn("Stopped amid webhook attempts; they are made again");
        }
    }

    void wake() {
        loop.wake();
    }

    private int startDue() {
        int slots = free.drainPermits();
        int started = 0;
        try {
            List<Delivery> due = slots == 0
                    ? List.of()
                    : deliveries.claimDue(slots, clock.instant(), lease).await().atMost(Duration.ofSeconds(10));
            started = due.size();
            due.forEach(this::start);
        } finally {
            free.release(slots - started);
        }
        return started;
    }

    private void start(Delivery delivery) {
        safeContext
                .run(
                        traceParent.continued("webhook", SpanKind.INTERNAL, delivery.traceparent()),
                        () -> attempt(delivery))
                .onTermination()
                .invoke(() -> {
                    free.release();
                    loop.wake();
                })
                .subscribe()
                .with(
                        done -> {},
                        failure -> Log.warnf("The attempt of %s is not kept and is made again: %s", delivery, failure));
    }

    private Uni<Void> attempt(Delivery delivery) {
        return sender.send(delivery).chain(attempt -> {
            Verdict verdict = Verdict.of(
                    attempt, delivery.attempt(), ThreadLocalRandom.current().nextDouble());
            String outcome = verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            metrics.counter("rufwerk.webhooks.attempts", "outcome", outcome).increment();
            Log.infof("Attempt %d of %s: %s", delivery.attempt(), delivery, outcome);
            return deliveries.settle(delivery, attempt, verdict);
        });
    }
}
