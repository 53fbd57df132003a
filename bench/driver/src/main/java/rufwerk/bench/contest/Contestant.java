package rufwerk.bench.contest;

import java.time.Duration;
import java.util.Optional;
import rufwerk.bench.machine.CpuShares;
import rufwerk.bench.machine.Part;
import rufwerk.bench.stage.StartedProgram;

/** Something of which as much as possible is done for a while. */
public interface Contestant {
    String name();

    /** What of ours is measured, if it is not a program of others. */
    default Optional<StartedProgram> measured() {
        return Optional.empty();
    }

    Slice run(Duration during);

    /**
     * What was done in that while.
     *
     * @param turnedAway answered with 503, which does not count
     * @param walBytes that PostgreSQL wrote for each
     */
    record Slice(double perSecond, long turnedAway, double walBytes, CpuShares shares) {

        /** How long a part computed for each, in microseconds. Unlike the rate, it hardly depends on who else computes. */
        double cpuMicros(Part part) {
            return 1e6 * shares.of(part) * Runtime.getRuntime().availableProcessors() / perSecond;
        }
    }
}
