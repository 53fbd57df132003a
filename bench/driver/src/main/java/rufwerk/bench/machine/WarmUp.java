package rufwerk.bench.machine;

import java.util.function.DoubleSupplier;

/** What a virtual machine has yet to compile is not part of how fast a service is. */
public final class WarmUp {
    private static final double BETTER = 1.05;
    private static final int NO_BETTER_IN_A_ROW = 3;
    private static final int MOST = 16;

    private WarmUp() {}

    /**
     * Repeats a measurement until it gets no better any more.
     *
     * @param measurement of which more is better
     */
    public static void untilSteady(DoubleSupplier measurement) {
        double best = 0;
        int noBetter = 0;
        for (int times = 0; times < MOST && noBetter < NO_BETTER_IN_A_ROW; times++) {
            double now = measurement.getAsDouble();
            noBetter = now > best * BETTER ? 0 : noBetter + 1;
            best = Math.max(best, now);
        }
    }
}
