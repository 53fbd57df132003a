package rufwerk.bench.machine;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Shares of all processors of this machine, 0 to 1.
 *
 * @param elsewhere taken by others: the kernel for itself, and whatever else runs here
 */
public record CpuShares(Map<Part, Double> parts, double elsewhere, double idle) {
    /** What is left over is never quite zero: processors also wait for each other. */
    private static final double AS_GOOD_AS_NONE = 0.1;

    public CpuShares {
        parts = Map.copyOf(parts);
    }

    static CpuShares of(Map<Part, Duration> spent, Duration busy, Duration total) {
        double whole = Math.max(1, total.toMillis());
        Map<Part, Double> parts = new EnumMap<>(Part.class);
        spent.forEach((part, time) -> parts.put(part, time.toMillis() / whole));
        double ours = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        double busyShare = busy.toMillis() / whole;
        return new CpuShares(parts, Math.max(0, busyShare - ours), Math.max(0, 1 - busyShare));
    }

    /** Each share for itself, so they add up to 1 only roughly. */
    public static CpuShares median(Collection<CpuShares> all) {
        Map<Part, Double> parts = Arrays.stream(Part.values())
                .collect(Collectors.toMap(part -> part, part -> medianOf(all, shares -> shares.of(part))));
        return new CpuShares(parts, medianOf(all, CpuShares::elsewhere), medianOf(all, CpuShares::idle));
    }

    public double of(Part part) {
        return parts.getOrDefault(part, 0.0);
    }

    /** In words: who would have to become cheaper for a higher figure. */
    public String limit() {
        if (idle > AS_GOOD_AS_NONE) {
            return "waiting: %.0f %% idle".formatted(100 * idle);
        }
        Part most = Arrays.stream(Part.values())
                .max(Comparator.comparingDouble(this::of))
                .orElseThrow();
        return elsewhere > of(most) ? "CPU, most of it elsewhere" : "CPU, most of it " + most.title();
    }

    private static double medianOf(Collection<CpuShares> all, ToDoubleFunction<CpuShares> share) {
        return Rounds.of(all.stream().map(share::applyAsDouble).toList()).median();
    }
}
