package rufwerk.numbers.support;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import rufwerk.kit.events.SafeContext;

/** Runs reactive work from a test, on contexts that Hibernate Reactive accepts. */
@ApplicationScoped
public class Transactions {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SafeContext safeContext;

    Transactions(SafeContext safeContext) {
        this.safeContext = safeContext;
    }

    /** Within one transaction. */
    public <T> T within(Supplier<Uni<T>> work) {
        return run(() -> Panache.withTransaction(work));
    }

    public <T> T run(Supplier<Uni<T>> work) {
        return safeContext.run(Span.getInvalid(), work).await().atMost(PATIENCE);
    }

    /** All at once, each on a context of its own. */
    public <T> List<T> race(int runners, IntFunction<Uni<T>> work) {
        return Uni.join()
                .all(IntStream.range(0, runners)
                        .mapToObj(i -> safeContext.run(Span.getInvalid(), () -> work.apply(i)))
                        .toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);
    }
}
