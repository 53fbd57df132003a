package rufwerk.kit.together;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants, who waits for the answer. No two are equal, whatever they are about.
 *
 * @param <W> what is wanted
 * @param <A> the answer
 */
public final class Wish<W, A> {
    private final W what;
    private final @Nullable String traceparent;
    private final UniEmitter<? super Optional<A>> emitter;
    private volatile boolean gone;

    Wish(W what, @Nullable String traceparent, UniEmitter<? super Optional<A>> emitter) {
        this.what = what;
        this.traceparent = traceparent;
        this.emitter = emitter;
        emitter.onTermination(() -> gone = true);
    }

    public W what() {
        return what;
    }

    /** Of whoever wants it. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    /** Nobody waits any more: the request was cancelled. */
    boolean isGone() {
        return gone;
    }

    void answer(@Nullable A answer) {
        emitter.complete(Optional.ofNullable(answer));
    }

    void fail(Throwable failure) {
        emitter.fail(failure);
    }
}
