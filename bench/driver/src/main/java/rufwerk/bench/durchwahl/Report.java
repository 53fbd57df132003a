package rufwerk.bench.durchwahl;

import rufwerk.bench.contest.Comparison;
import rufwerk.bench.contest.Table;

/** All figures as Markdown, to be pasted as they are. */
final class Report {
    private final Comparison comparison = new Comparison();
    private final Table held = new Table(
            "leases per second",
            "before",
            "first 10 s held",
            "last 10 s held",
            "after",
            "last / before",
            "made, held for");
    private final Table growth = new Table("table with indexes", "before", "largest", "10 s after");

    Comparison comparison() {
        return comparison;
    }

    void add(HeldTransactionRun.Outcome outcome) {
        held.add(
                outcome.name(),
                "%,.0f".formatted(outcome.before()),
                "%,.0f".formatted(outcome.begin()),
                "%,.0f".formatted(outcome.end()),
                "%,.0f".formatted(outcome.after()),
                "%.2f".formatted(outcome.end() / outcome.before()),
                "%,d, %d s".formatted(outcome.leases(), outcome.held().toSeconds()));
        for (Growth.Line line : outcome.growth().lines()) {
            growth.add(
                    outcome.name() + ": " + line.table(),
                    Table.bytes(line.before()),
                    Table.bytes(line.peak()),
                    Table.bytes(line.after()));
        }
    }

    @Override
    public String toString() {
        return """
                %s

                %s

                %s
                """.formatted(comparison, held, growth);
    }
}
