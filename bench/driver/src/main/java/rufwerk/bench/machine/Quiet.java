package rufwerk.bench.machine;

import java.time.Duration;
import java.util.Map;

/** Waits until nobody works on what the last measurement left behind, such as events that are still being sent. */
public final class Quiet {
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of one processor, all parts together: polling for nothing takes a little, too. */
    private static final double MOST = 0.1;

    private Quiet() {}

    /** How long that took. */
    public static Duration await(Map<Part, Long> pids) {
        long begin = System.nanoTime();
        Duration waited = Duration.ZERO;
        while (waited.compareTo(PATIENCE) < 0) {
            var watch = CpuWatch.begin(pids);
            Pause.of(GLANCE);
            CpuShares shares = watch.soFar();
            waited = Duration.ofNanos(System.nanoTime() - begin);
            double parts = pids.keySet().stream().mapToDouble(shares::of).sum();
            if (parts * Runtime.getRuntime().availableProcessors() < MOST) {
                break;
            }
        }
        return waited;
    }
}
