package rufwerk.orders.events;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import org.jspecify.annotations.Nullable;

/** Rung when there is something new; a ring that nobody waits for is heard by who waits next. */
final class Bell {
    private @Nullable UniEmitter<? super Void> waiting;
    private boolean rung;

    void ring() {
        UniEmitter<? super Void> heard;
        synchronized (this) {
            heard = waiting;
            waiting = null;
            rung = heard == null;
        }
        if (heard != null) {
            heard.complete(null);
        }
    }

    /** One may wait at a time. Whoever gives up waiting must look by himself: a ring of that moment is lost. */
    Uni<Void> awaitRing() {
        return Uni.createFrom().emitter(emitter -> {
            boolean already;
            synchronized (this) {
                already = rung;
                rung = false;
                waiting = already ? null : emitter;
            }
            emitter.onTermination(() -> forget(emitter));
            if (already) {
                emitter.complete(null);
            }
        });
    }

    private synchronized void forget(UniEmitter<? super Void> emitter) {
        if (waiting == emitter) {
            waiting = null;
        }
    }
}
