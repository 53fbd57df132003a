package rufwerk.bench.contest;

import java.util.List;
import rufwerk.bench.load.OpenLoop.Outcome;
import rufwerk.bench.machine.Rounds;

/**
 * How long requests took in each round.
 *
 * @param asked per second
 */
public record LatencyFigure(String name, double asked, List<Outcome> rounds) {
    public LatencyFigure {
        rounds = List.copyOf(rounds);
    }

    /** Of the percentiles of each round the median. */
    double millis(double percent) {
        return Rounds.of(rounds.stream()
                        .map(round -> round.latencies().percentile(percent).toNanos() / 1e6)
                        .toList())
                .median();
    }

    double servedPerSecond() {
        return Rounds.of(rounds.stream().map(Outcome::servedPerSecond).toList()).median();
    }
}
