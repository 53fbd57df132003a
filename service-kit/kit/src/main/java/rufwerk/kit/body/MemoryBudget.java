package rufwerk.kit.body;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** So many bytes, handed out and taken back. */
public final class MemoryBudget {
    private static final int KIBIBYTE = 1024;

    private final Semaphore kibibytes;

    public MemoryBudget(long bytes) {
        this.kibibytes = new Semaphore(inKibibytes(bytes));
    }

    /** A part of the budget; giving it back twice counts once. */
    public final class Share {
        private final int size;
        private final AtomicBoolean held = new AtomicBoolean(true);

        private Share(int size) {
            this.size = size;
        }

        public void giveBack() {
            if (held.getAndSet(false)) {
                kibibytes.release(size);
            }
        }
    }

    /** Nothing when so much is not left now. */
    public Optional<Share> take(long bytes) {
        int size = inKibibytes(bytes);
        return kibibytes.tryAcquire(size) ? Optional.of(new Share(size)) : Optional.empty();
    }

    private static int inKibibytes(long bytes) {
        return Math.toIntExact(Math.ceilDiv(bytes, KIBIBYTE));
    }
}
