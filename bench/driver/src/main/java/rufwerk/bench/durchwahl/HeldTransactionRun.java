package rufwerk.bench.durchwahl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import rufwerk.bench.contest.Steps;
import rufwerk.bench.contest.Steps.Step;
import rufwerk.bench.contest.Table;
import rufwerk.bench.machine.Rounds;
import rufwerk.bench.stage.HeldTransaction;
import rufwerk.bench.stage.TableSizes;
import rufwerk.kit.testing.LocalPostgres;
import rufwerk.local.Progress;

/** How fast leases are while somebody forgot to end a transaction, and how much the tables grow. */
final class HeldTransactionRun {
    private static final int COMPARED = 10;

    private final LocalPostgres postgres;
    private final Progress progress;

    HeldTransactionRun(LocalPostgres postgres, Progress progress) {
        this.postgres = postgres;
        this.progress = progress;
    }

    /**
     * Leases per second, and what became of the tables until the end of it all.
     *
     * @param before no transaction was open yet
     * @param begin the first steps with an open transaction
     * @param end the last steps with an open transaction
     * @param after it was closed
     * @param leases that were made while it was open
     */
    record Outcome(
            String name,
            double before,
            double begin,
            double end,
            double after,
            long leases,
            Duration held,
            Growth growth) {}

    /** Ends after so many leases, or after the longest time. */
    Outcome run(String name, String database, Supplier<Steps> work, long leases, Duration longest) {
        double before = free(name, work);
        var growth = new Growth(TableSizes.now(postgres, database));
        List<Step> steps = new ArrayList<>();
        long done = 0;
        long begin = System.nanoTime();
        Duration held = Duration.ZERO;
        try (var _ = HeldTransaction.open(postgres, database);
                var running = work.get()) {
            while (done < leases && held.compareTo(longest) < 0) {
                Step step = running.next();
                steps.add(step);
                done += step.done();
                held = Duration.ofNanos(System.nanoTime() - begin);
                growth.add(TableSizes.now(postgres, database));
                if (steps.size() % 2 == 0) {
                    progress.note("%s, transaction held for %d s: %,d so far, %,.0f/s, tables %s"
                            .formatted(
                                    name,
                                    held.toSeconds(),
                                    done,
                                    step.perSecond(),
                                    Table.bytes(growth.latest().total())));
                }
            }
        }
        double after = free(name, work);
        growth.add(TableSizes.now(postgres, database));
        return new Outcome(
                name,
                before,
                median(steps.subList(0, Math.min(COMPARED, steps.size()))),
                median(steps.subList(Math.max(0, steps.size() - COMPARED), steps.size())),
                after,
                done,
                held,
                growth);
    }

    private double free(String name, Supplier<Steps> work) {
        List<Step> steps = new ArrayList<>();
        try (var running = work.get()) {
            for (int step = 0; step < COMPARED; step++) {
                steps.add(running.next());
                if (steps.size() % 2 == 0) {
                    progress.note("%s, no transaction held: %,.0f/s"
                            .formatted(name, steps.getLast().perSecond()));
                }
            }
        }
        return median(steps);
    }

    private static double median(List<Step> steps) {
        return Rounds.of(steps.stream().map(Step::perSecond).toList()).median();
    }
}
