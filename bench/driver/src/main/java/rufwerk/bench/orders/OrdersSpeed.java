package rufwerk.bench.orders;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rufwerk.bench.contest.PgbenchContestant;
import rufwerk.bench.contest.Stage;
import rufwerk.bench.machine.FlushTime;
import rufwerk.bench.machine.Quiet;
import rufwerk.bench.machine.WarmUp;
import rufwerk.bench.stage.HeldTransaction;
import rufwerk.bench.stage.TableSizes;
import rufwerk.kit.testing.Ports;
import rufwerk.local.Progress;
import rufwerk.local.SuiteProblem;

/** How soon customers hear of an order, how many webhooks and events go out in a second, and whether it stays that way. */
public final class OrdersSpeed {
    private static final int ROUNDS = 3;
    private static final int DELIVERIES = 10_000;
    private static final int EVENTS = 100_000;
    private static final int HELD_EVENTS = 200_000;
    private static final List<Integer> RATES = List.of(50, 200);
    /** What is not compiled yet does not keep up with the highest rate. */
    private static final List<Integer> WARM_UP_RATES = List.of(25, 50, 100);

    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration LATENCY = Duration.ofSeconds(20);
    private static final Duration OTHERS = Duration.ofSeconds(5);

    private final Path project;
    private final OrdersOptions options;
    private final Progress progress;

    public OrdersSpeed(Path project, OrdersOptions options, Progress progress) {
        this.project = project;
        this.options = options;
        this.progress = progress;
    }

    public void measure() {
        Path pgbench = PgbenchContestant.find();
        Path folder = project.resolve(".suite/bench");
        Wrk wrk = Wrk.find(folder);
        progress.note("Starting PostgreSQL, Kafka and orders-service");
        try (var stage = new Stage(folder, progress);
                var sink = Sink.start(Ports.any())) {
            // The processes end with us in any case; this also removes what they leave.
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
            try {
                measure(stage, sink, pgbench, wrk);
            } catch (RuntimeException e) {
                throw stage.isClosed() ? new SuiteProblem("Stopped before the end") : e;
            }
        }
    }

    private void measure(Stage stage, Sink sink, Path pgbench, Wrk wrk) {
        String machine = stage.describe()
                + ", a flush takes %.2f ms"
                        .formatted(FlushTime.in(stage.folder()).toNanos() / 1e6);
        progress.note(machine);
        Shop shop = Shop.open(project, stage, sink);
        var report = new OrdersReport();
        latencies(stage, shop, sink, report);
        deliveries(stage, shop, sink, new ClassicQueue(stage, pgbench), wrk, report);
        outbox(stage, shop, report);
        holdTransaction(stage, shop, sink, report);
        progress.plain("\n%s\norders-service on the JVM; median of %d rounds\n\n%s".formatted(machine, ROUNDS, report));
    }

    private void latencies(Stage stage, Shop shop, Sink sink, OrdersReport report) {
        var orders = new OrdersAtARate(shop, sink);
        WARM_UP_RATES.forEach(rate -> orders.run(rate, WARM_UP));
        WarmUp.untilSteady(() -> {
            double millis = p95(orders.run(RATES.getLast(), WARM_UP));
            progress.note("warming up: webhook after %.1f ms (p95)".formatted(millis));
            return 1 / millis;
        });
        for (int rate : RATES) {
            Quiet.await(stage.parts(shop.service()));
            var outcome = orders.run(rate, LATENCY);
            progress.note("%d orders a second: webhook after %.1f ms (p95)".formatted(rate, p95(outcome)));
            report.add(outcome);
        }
    }

    private static double p95(OrdersAtARate.Outcome outcome) {
        return outcome.latencies().percentile(95).toNanos() / 1e6;
    }

    private void deliveries(Stage stage, Shop shop, Sink sink, ClassicQueue queue, Wrk wrk, OrdersReport report) {
        var deliveries = new Deliveries(shop, sink, stage);
        deliveries.deliver(DELIVERIES);
        List<Deliveries.Outcome> ours = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> classic = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Quiet.await(stage.parts(shop.service()));
            ours.add(deliveries.deliver(DELIVERIES));
            Quiet.await(stage.parts(shop.service()));
            plain.add(wrk.perSecond(sink, OTHERS));
            Quiet.await(stage.parts(shop.service()));
            classic.add(queue.perSecond(OTHERS));
            progress.note("round %d of %d: %,.0f webhooks, %,.0f plain POSTs, %,.0f jobs a second"
                    .formatted(round, ROUNDS, ours.getLast().perSecond(), plain.getLast(), classic.getLast()));
        }
        report.addDeliveries(ours, plain, classic);
    }

    private void outbox(Stage stage, Shop shop, OrdersReport report) {
        var outbox = new Outbox(shop);
        var producer = new ProducerPerformance(stage);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        outbox.perSecond(EVENTS / 5);
        for (int round = 1; round <= ROUNDS; round++) {
            Quiet.await(stage.parts(shop.service()));
            ours.add(outbox.perSecond(EVENTS));
            Quiet.await(stage.parts(shop.service()));
            theirs.add(producer.perSecond(EVENTS));
            progress.note("round %d of %d: %,.0f events through the outbox, %,.0f records without, a second"
                    .formatted(round, ROUNDS, ours.getLast(), theirs.getLast()));
        }
        report.addOutbox(ours, theirs);
    }

    private void holdTransaction(Stage stage, Shop shop, Sink sink, OrdersReport report) {
        var deliveries = new Deliveries(shop, sink, stage);
        Quiet.await(stage.parts(shop.service()));
        TableSizes first = TableSizes.now(stage.postgres(), Shop.DATABASE);
        progress.note("%,d webhooks".formatted(options.deliveries()));
        var free = deliveries.deliver(options.deliveries());
        TableSizes before = TableSizes.now(stage.postgres(), Shop.DATABASE);
        report.addFree(free, first, before, options.deliveries());
        Quiet.await(stage.parts(shop.service()));
        progress.note("%,d webhooks while a transaction is held open".formatted(options.deliveries()));
        try (var _ = HeldTransaction.open(stage.postgres(), Shop.DATABASE)) {
            var outcome = deliveries.deliver(options.deliveries());
            report.addHeld(outcome, before, TableSizes.now(stage.postgres(), Shop.DATABASE), options.deliveries());
            progress.note("%,d events while a transaction is held open".formatted(HELD_EVENTS));
            var outbox = new Outbox(shop);
            List<Double> tenths = new ArrayList<>();
            for (int tenth = 1; tenth <= 10; tenth++) {
                tenths.add(outbox.perSecond(HELD_EVENTS / 10));
            }
            report.addHeld(tenths, before, TableSizes.now(stage.postgres(), Shop.DATABASE), HELD_EVENTS);
        }
    }
}
