package rufwerk.bench.durchwahl;

import java.time.Duration;
import rufwerk.bench.machine.CpuShares;

/** Something of which as much as possible is done for a while. */
interface Contestant {
    String name();

    Slice run(Duration during);

    /**
     * What was done in that while.
     *
     * @param turnedAway answered with 503, which does not count
     * @param walBytes that PostgreSQL wrote for each
     */
    record Slice(double perSecond, long turnedAway, double walBytes, CpuShares shares) {}
}
