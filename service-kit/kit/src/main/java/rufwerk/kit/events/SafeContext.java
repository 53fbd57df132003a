package rufwerk.kit.events;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Runs work that no HTTP request started where Hibernate Reactive accepts it: on a duplicated Vert.x context of its
 * own, marked as safe, with a span as the current one.
 */
@ApplicationScoped
public class SafeContext {
    private final VertxInternal vertx;

    SafeContext(Vertx vertx) {
        this.vertx = (VertxInternal) vertx;
    }

    /** Ends the span when the work ends. The scope lives as long as the work, so it cannot be closed by a block. */
    @SuppressWarnings("MustBeClosedChecker")
    public <T> Uni<T> run(Span span, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = VertxContext.createNewDuplicatedContext(vertx.createEventLoopContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(ignored -> {
                Scope scope = span.makeCurrent();
                Uni.createFrom()
                        .<T>deferred(work::get)
                        .onFailure()
                        .invoke(span::recordException)
                        .onTermination()
                        .invoke(() -> {
                            span.end();
                            scope.close();
                        })
                        .subscribe()
                        .with(emitter::complete, emitter::fail);
            });
        });
    }
}
