package rufwerk.bench.load;

import java.time.Duration;
import java.util.Arrays;

/** Every single one of them, so that percentiles are exact. */
public final class Latencies {
    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    /** At least one, in any order. */
    public static Latencies ofNanos(long... nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    public int count() {
        return sorted.length;
    }

    /** The smallest that so many percent of all do not exceed; 100 is the longest. */
    public Duration percentile(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("No percentile: " + percent);
        }
        // 99.9 / 100 * 1000 is a little more than 999 in binary, which must not become 1000.
        int rank = (int) Math.ceil(percent / 100 * sorted.length - 1e-9);
        return Duration.ofNanos(sorted[Math.max(0, rank - 1)]);
    }
}
