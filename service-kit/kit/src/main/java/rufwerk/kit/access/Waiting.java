package rufwerk.kit.access;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Lets a request filter wait for an answer that is nearly always there at once. A filter that returns a {@code Uni} would
 * send every request over the event loop once more, which costs more than all that is checked.
 */
public final class Waiting {
    private Waiting() {}

    /** Goes on with the answer; what {@code next} throws is answered as if the filter had thrown it. */
    public static <T> void on(Uni<T> answer, Consumer<T> next) {
        CompletableFuture<T> there = answer.subscribeAsCompletionStage();
        if (there.isDone()) {
            next.accept(joined(there));
            return;
        }
        ResteasyReactiveRequestContext exchange = CurrentRequestManager.get();
        exchange.suspend();
        there.thenAccept(next).whenComplete((done, failure) -> {
            if (failure == null) {
                exchange.resume();
            } else {
                exchange.resume(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
            }
        });
    }

    private static <T> T joined(CompletableFuture<T> there) {
        try {
            return there.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
