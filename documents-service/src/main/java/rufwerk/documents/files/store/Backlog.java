package rufwerk.documents.files.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What a scan of all documents has found to be under other master keys, and how much of it is left.
 *
 * @param <P> how a place with some documents is found again
 */
final class Backlog<P> {
    private final String key;
    private final Instant scannedAt;
    private final Queue<Stale<P>> places;
    private final AtomicLong unopenable = new AtomicLong();

    /** A place with so many of them; they themselves are not kept, there may be a million. */
    record Stale<P>(P place, int files) {}

    Backlog(String key, Instant scannedAt, Collection<Stale<P>> places) {
        this.key = key;
        this.scannedAt = scannedAt;
        this.places = new ConcurrentLinkedQueue<>(places);
    }

    boolean holds(String currentKey, Instant notBefore) {
        return key.equals(currentKey) && scannedAt.isAfter(notBefore);
    }

    long left() {
        return unopenable.get() + places.stream().mapToLong(Stale::files).sum();
    }

    @Nullable
    Stale<P> next() {
        return places.peek();
    }

    void settled(Stale<P> place, int thereofUnopenable) {
        if (places.remove(place)) {
            unopenable.addAndGet(thereofUnopenable);
        }
    }
}
