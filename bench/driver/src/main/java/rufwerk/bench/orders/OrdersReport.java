package rufwerk.bench.orders;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rufwerk.bench.contest.Table;
import rufwerk.bench.machine.Part;
import rufwerk.bench.machine.Rounds;
import rufwerk.bench.stage.TableSizes;

/** All figures as Markdown, to be pasted as they are. */
final class OrdersReport {
    private final Table latencies =
            new Table("order placed → webhook, ms", "p50", "p95", "p99", "longest", "lost", "aim");
    private final Table rates =
            new Table("per second", "median", "lowest – highest", "service", "PostgreSQL", "Kafka", "load", "idle");
    private final Table ratios = new Table("ratio, round by round", "median", "lowest – highest", "aim");
    private final Table held =
            new Table("many, one after the other", "first tenth", "last tenth", "last / first", "the table grew by");

    void add(OrdersAtARate.Outcome outcome) {
        latencies.add(
                outcome.perSecond() + " orders a second",
                millis(outcome.latencies().percentile(50)),
                millis(outcome.latencies().percentile(95)),
                millis(outcome.latencies().percentile(99)),
                millis(outcome.latencies().percentile(100)),
                outcome.lost(),
                "p95 ≤ 50, better 13");
    }

    void addDeliveries(List<Deliveries.Outcome> ours, List<Double> plain, List<Double> classic) {
        List<Double> perSecond =
                ours.stream().map(Deliveries.Outcome::perSecond).toList();
        var shares = ours.getLast().shares();
        rates.add(
                "webhooks delivered",
                median(perSecond),
                range(perSecond),
                Table.percent(shares.of(Part.SERVICE)),
                Table.percent(shares.of(Part.POSTGRES)),
                Table.percent(shares.of(Part.KAFKA)),
                Table.percent(shares.of(Part.DRIVER)),
                Table.percent(shares.idle()));
        add("plain POSTs to the same sink (wrk)", plain);
        add("jobs claimed and completed one by one (pgbench)", classic);
        addRatio("webhooks / plain POSTs", perSecond, plain, "≥ 0.3");
        addRatio("webhooks / jobs one by one", perSecond, classic, "≥ 1.0");
    }

    void addOutbox(List<Double> ours, List<Double> theirs) {
        add("events through the outbox to Kafka", ours);
        add("records of the same size (ProducerPerformance, acks=all)", theirs);
        addRatio("outbox / ProducerPerformance", ours, theirs, "≥ 0.5");
    }

    /** What a table of deliveries that are kept grows by anyway. */
    void addFree(Deliveries.Outcome outcome, TableSizes before, TableSizes after, int count) {
        addGrowth("%,d webhooks".formatted(count), outcome.tenths(), before, after, "webhook_delivery");
    }

    void addHeld(Deliveries.Outcome outcome, TableSizes before, TableSizes after, int count) {
        addGrowth(
                "%,d webhooks while a transaction is held".formatted(count),
                outcome.tenths(),
                before,
                after,
                "webhook_delivery");
    }

    void addHeld(List<Double> tenthsOfEvents, TableSizes before, TableSizes after, int count) {
        addGrowth(
                "%,d events through the outbox while one is held".formatted(count),
                tenthsOfEvents,
                before,
                after,
                "outbox");
    }

    private void addGrowth(String what, List<Double> tenths, TableSizes before, TableSizes after, String table) {
        double first = tenths.getFirst();
        double last = tenths.getLast();
        held.add(
                what,
                "%,.0f/s".formatted(first),
                "%,.0f/s".formatted(last),
                "%.2f".formatted(last / first),
                Table.bytes(after.of(table) - before.of(table)));
    }

    private void add(String what, List<Double> perSecond) {
        rates.add(what, median(perSecond), range(perSecond), "", "", "", "", "");
    }

    private void addRatio(String what, List<Double> ours, List<Double> theirs, String aim) {
        List<Double> byRound = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            byRound.add(ours.get(round) / theirs.get(round));
        }
        Rounds rounds = Rounds.of(byRound);
        ratios.add(
                what,
                "%.2f".formatted(rounds.median()),
                "%.2f – %.2f".formatted(rounds.lowest(), rounds.highest()),
                aim);
    }

    private static String median(List<Double> values) {
        return "%,.0f".formatted(Rounds.of(values).median());
    }

    private static String range(List<Double> values) {
        Rounds rounds = Rounds.of(values);
        return "%,.0f – %,.0f".formatted(rounds.lowest(), rounds.highest());
    }

    private static String millis(Duration duration) {
        return "%.1f".formatted(duration.toNanos() / 1e6);
    }

    @Override
    public String toString() {
        return "%s\n\n%s\n\n%s\n\n%s\n".formatted(latencies, rates, ratios, held);
    }
}
