package rufwerk.documents.files.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What a scan of all documents has found to be under other master keys, and how much of it is left. */
final class Backlog {
    private final String key;
    private final Instant scannedAt;
    private final Queue<Stale> folders;
    private final AtomicLong unopenable = new AtomicLong();

    /** A folder with so many of them; files themselves are not kept, there may be a million. */
    record Stale(Path folder, int files) {}

    Backlog(String key, Instant scannedAt, Collection<Stale> folders) {
        this.key = key;
        this.scannedAt = scannedAt;
        this.folders = new ConcurrentLinkedQueue<>(folders);
    }

    boolean holds(String currentKey, Instant notBefore) {
        return key.equals(currentKey) && scannedAt.isAfter(notBefore);
    }

    long left() {
        return unopenable.get() + folders.stream().mapToLong(Stale::files).sum();
    }

    @Nullable
    Stale next() {
        return folders.peek();
    }

    void settled(Stale folder, int thereofUnopenable) {
        if (folders.remove(folder)) {
            unopenable.addAndGet(thereofUnopenable);
        }
    }
}
