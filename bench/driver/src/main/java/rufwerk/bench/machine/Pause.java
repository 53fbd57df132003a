package rufwerk.bench.machine;

import java.time.Duration;
import rufwerk.local.SuiteProblem;

/** Lets time pass while others are measured. */
public final class Pause {
    private Pause() {}

    public static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteProblem("Interrupted");
        }
    }
}
