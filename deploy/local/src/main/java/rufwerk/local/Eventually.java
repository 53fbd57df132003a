package rufwerk.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process is about to do. */
public final class Eventually {
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private Eventually() {}

    public static boolean holds(Duration patience, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline) || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    public static <T> T get(Duration patience, String what, Supplier<Optional<T>> source) {
        Instant deadline = Instant.now().plus(patience);
        Optional<T> found = source.get();
        while (found.isEmpty()) {
            if (Instant.now().isAfter(deadline) || Thread.currentThread().isInterrupted()) {
                throw new SuiteProblem("Waited %d s in vain: %s".formatted(patience.toSeconds(), what));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            found = source.get();
        }
        return found.get();
    }
}
