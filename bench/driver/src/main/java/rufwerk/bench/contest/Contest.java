package rufwerk.bench.contest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rufwerk.bench.load.OpenLoop;
import rufwerk.bench.machine.Quiet;
import rufwerk.local.Progress;

/** Contestants take turns, so that whatever else this machine does disturbs all of them alike. */
public final class Contest {
    public static final int ROUNDS = 5;
    static final double SHARE_OF_CAPACITY = 0.7;

    private static final Duration THROUGHPUT = Duration.ofSeconds(4);
    private static final Duration LATENCY = Duration.ofSeconds(3);

    private final Stage stage;
    private final Progress progress;
    private final int rounds;

    public Contest(Stage stage, Progress progress, int rounds) {
        this.stage = stage;
        this.progress = progress;
        this.rounds = rounds;
    }

    public Map<Contestant, Figure> throughput(List<? extends Contestant> contestants) {
        Map<Contestant, List<Contestant.Slice>> slices = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Contestant contestant : contestants) {
                Duration quiet = Quiet.await(stage.parts(contestant));
                Contestant.Slice slice = contestant.run(THROUGHPUT);
                slices.computeIfAbsent(contestant, each -> new ArrayList<>()).add(slice);
                progress.note("round %d of %d: %-36s %,9.0f/s (after %.1f s of quiet)"
                        .formatted(round, rounds, contestant.name(), slice.perSecond(), quiet.toMillis() / 1e3));
            }
        }
        Map<Contestant, Figure> figures = new LinkedHashMap<>();
        slices.forEach((contestant, each) -> figures.put(contestant, new Figure(contestant.name(), each)));
        return figures;
    }

    /** A fixed rate for a contestant. */
    public record Asked(HttpContestant contestant, double perSecond) {
        public static Asked ofCapacity(HttpContestant contestant, Figure capacity) {
            return new Asked(
                    contestant, SHARE_OF_CAPACITY * capacity.perSecond().median());
        }
    }

    public List<LatencyFigure> latencies(List<Asked> all) {
        Map<Asked, List<OpenLoop.Outcome>> outcomes = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Asked asked : all) {
                HttpContestant contestant = asked.contestant();
                Quiet.await(stage.parts(contestant));
                OpenLoop.Outcome outcome = contestant.run(asked.perSecond(), LATENCY);
                outcomes.computeIfAbsent(asked, each -> new ArrayList<>()).add(outcome);
                progress.note("round %d of %d: %-36s p99 %.1f ms at %,.0f/s"
                        .formatted(
                                round,
                                rounds,
                                contestant.name(),
                                outcome.latencies().percentile(99).toNanos() / 1e6,
                                asked.perSecond()));
            }
        }
        return outcomes.entrySet().stream()
                .map(entry -> new LatencyFigure(
                        entry.getKey().contestant().name(), entry.getKey().perSecond(), entry.getValue()))
                .toList();
    }
}
