package rufwerk.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process is about to do. */
public final class Eventually {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    public static boolean holds(Duration patience, BooleanSupplier condition) {
        return holds(patience, PAUSE, condition);
    }

    /** @param pause until it is looked again; what is waited for is noticed that much late */
    public static boolean holds(Duration patience, Duration pause, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline) || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(pause.toNanos());
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
            LockSupport.parkNanos(PAUSE.toNanos());
            found = source.get();
        }
        return found.get();
    }
}
