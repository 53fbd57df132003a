package rufwerk.durchwahl.book;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for a decision. */
final class Waiting<T> {
    private final Function<LeaseBook, T> decision;
    private final UniEmitter<? super T> emitter;
    private final @Nullable String traceparent;
    private final long sinceNanos = System.nanoTime();
    private volatile boolean gone;
    private @Nullable Runnable answer;

    Waiting(Function<LeaseBook, T> decision, @Nullable String traceparent, UniEmitter<? super T> emitter) {
        this.decision = decision;
        this.traceparent = traceparent;
        this.emitter = emitter;
        emitter.onTermination(() -> gone = true);
    }

    @Nullable
    String traceparent() {
        return traceparent;
    }

    /** Nobody waits any more: the request was cancelled, or was answered. */
    boolean isGone() {
        return gone;
    }

    boolean waitsLongerThan(long nanos) {
        return System.nanoTime() - sinceNanos > nanos;
    }

    /** Decides; the answer is kept back until it is committed. */
    void decide(LeaseBook book) {
        try {
            T result = decision.apply(book);
            answer = () -> emitter.complete(result);
        } catch (RuntimeException e) {
            answer = () -> emitter.fail(e);
        }
    }

    void answer() {
        if (answer != null) {
            answer.run();
        }
    }

    void fail(Throwable failure) {
        emitter.fail(failure);
    }
}
