package rufwerk.orders.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.events.TraceParent;
import rufwerk.kit.time.PollingLoop;
import rufwerk.orders.endpoints.DisableEndpoint;
import rufwerk.orders.endpoints.WebhookEndpoint.Reason;

/**
 * Takes deliveries that are due and makes their attempts, many at a time but never more than configured.
 *
 * <p>Any number of replicas share the work. What a replica has claimed is its own while its heart beats; after that it
 * may be sent twice, but is never lost.
 */
@ApplicationScoped
class DeliverWebhooks {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Deliveries deliveries;
    private final WebhookSender sender;
    private final DisableEndpoint disableEndpoint;
    private final SafeContext safeContext;
    private final TraceParent traceParent;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Traffic traffic;
    private final Heartbeat heartbeat;
    private final SettleAttempts settleAttempts;
    private final PollingLoop loop = new PollingLoop("webhooks", this::startDue);

    DeliverWebhooks(
            Deliveries deliveries,
            Workers workers,
            WebhookSender sender,
            DisableEndpoint disableEndpoint,
            SafeContext safeContext,
            TraceParent traceParent,
            MeterRegistry metrics,
            Clock clock,
            WebhookConfig config) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.disableEndpoint = disableEndpoint;
        this.safeContext = safeContext;
        this.traceParent = traceParent;
        this.metrics = metrics;
        this.clock = clock;
        this.traffic = new Traffic(config.parallel(), config.parallelPerReceiver(), config.perSecondAndReceiver());
        this.heartbeat = new Heartbeat(workers, clock, loop::wake);
        this.settleAttempts = new SettleAttempts(deliveries, clock, this::settled);
    }

    void start(@Observes StartupEvent event) {
        metrics.gauge("rufwerk.webhooks.under.way", traffic, Traffic::underWay);
        metrics.gauge("rufwerk.webhooks.paused.hosts", traffic, seen -> seen.pausedHosts(clock.instant()));
        heartbeat.start();
        settleAttempts.start();
        loop.start();
    }

    /** Lets the attempts under way finish; those that take longer are made again by others, at once. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        while (traffic.underWay() > 0 && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        settleAttempts.stop();
        heartbeat.stop();
    }

    void wake() {
        loop.wake();
    }

    private int startDue() {
        Room room = traffic.room(clock.instant());
        if (room.total() == 0 || !heartbeat.isAlive()) {
            return 0;
        }
        List<Delivery> due = deliveries
                .claimDue(heartbeat.worker(), room, clock.instant())
                .await()
                .atMost(PATIENCE);
        due.forEach(this::start);
        return due.size();
    }

    private void start(Delivery delivery) {
        traffic.begun(delivery, clock.instant());
        safeContext
                .run(
                        traceParent.continued("webhook", SpanKind.INTERNAL, delivery.traceparent()),
                        () -> sender.send(delivery))
                .subscribe()
                .with(attempt -> ended(delivery, attempt), failure -> failed(delivery, failure));
    }

    private void ended(Delivery delivery, Attempt attempt) {
        Verdict verdict = Verdict.of(
                attempt, delivery.tries(), ThreadLocalRandom.current().nextDouble());
        String outcome = verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        metrics.counter("rufwerk.webhooks.attempts", "outcome", outcome).increment();
        Log.infof("Attempt %d of %s: %s", delivery.attempt(), delivery, outcome);
        settleAttempts.add(new Settlement(delivery, attempt, verdict));
        leave(delivery, attempt.result());
    }

    /** The sender never fails. Should it do so all the same, the claim's end brings the delivery back. */
    private void failed(Delivery delivery, Throwable failure) {
        Log.errorf(failure, "The attempt of %s ended without a result", delivery);
        leave(delivery, new Attempt.Unsent("Unexpected"));
    }

    private void leave(Delivery delivery, Attempt.Result result) {
        if (traffic.ended(delivery, result, clock.instant())) {
            loop.wake();
        }
    }

    private void settled(Settled settled) {
        if (settled.released() > 0) {
            loop.wake();
        }
        Map<UUID, Reason> toDisable = settled.toDisable();
        // One after the other: each tells the others of its account, and would wait for them.
        if (!toDisable.isEmpty()) {
            Multi.createFrom()
                    .iterable(toDisable.entrySet())
                    .onItem()
                    .transformToUniAndConcatenate(each -> disable(each.getKey(), each.getValue()))
                    .collect()
                    .last()
                    .subscribe()
                    .with(done -> {});
        }
    }

    private Uni<Void> disable(UUID endpoint, Reason reason) {
        return safeContext
                .run(
                        traceParent.continued("disable endpoint", SpanKind.INTERNAL, null),
                        () -> disableEndpoint.because(endpoint, reason))
                .onFailure()
                .invoke(failure -> Log.warnf("Endpoint %s is disabled at its next failure: %s", endpoint, failure))
                .onFailure()
                .recoverWithNull();
    }
}
