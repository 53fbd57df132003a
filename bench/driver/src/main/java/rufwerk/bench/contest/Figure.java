package rufwerk.bench.contest;

import java.util.List;
import java.util.stream.IntStream;
import rufwerk.bench.contest.Contestant.Slice;
import rufwerk.bench.machine.CpuShares;
import rufwerk.bench.machine.Part;
import rufwerk.bench.machine.Rounds;

/** What a contestant did in each round. */
public record Figure(String name, List<Slice> slices) {
    public Figure {
        slices = List.copyOf(slices);
    }

    public Rounds perSecond() {
        return Rounds.of(slices.stream().map(Slice::perSecond).toList());
    }

    /** Round by round, so that what disturbs a whole round disturbs no ratio. */
    public Rounds ratioTo(Figure other) {
        return Rounds.of(IntStream.range(0, slices.size())
                .mapToObj(round -> slices.get(round).perSecond()
                        / other.slices().get(round).perSecond())
                .toList());
    }

    public CpuShares shares() {
        return CpuShares.median(slices.stream().map(Slice::shares).toList());
    }

    double walBytes() {
        return Rounds.of(slices.stream().map(Slice::walBytes).toList()).median();
    }

    double cpuMicros(Part part) {
        return Rounds.of(slices.stream().map(slice -> slice.cpuMicros(part)).toList())
                .median();
    }

    long turnedAway() {
        return slices.stream().mapToLong(Slice::turnedAway).sum();
    }
}
