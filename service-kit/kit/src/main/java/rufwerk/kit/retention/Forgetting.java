package rufwerk.kit.retention;

import io.opentelemetry.api.trace.Span;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import rufwerk.kit.events.SafeContext;

/** Forgets what is old, over and over. Every replica does it; that they do the same work does no harm. */
@ApplicationScoped
public class Forgetting {
    /** Replicas may be replaced more often than their work is due. */
    private static final Duration FIRST = Duration.ofMinutes(10);

    private final Vertx vertx;
    private final SafeContext safeContext;

    Forgetting(Vertx vertx, SafeContext safeContext) {
        this.vertx = vertx;
        this.safeContext = safeContext;
    }

    /**
     * What fails is done the next time.
     *
     * @param what the plural that stands in logs: {@code old events}
     * @param forget says how many were forgotten; may open a transaction
     */
    public void repeat(String what, Duration every, Supplier<Uni<Integer>> forget) {
        vertx.setPeriodic(
                Math.min(every.toMillis(), FIRST.toMillis()),
                every.toMillis(),
                timer -> safeContext
                        .run(Span.getInvalid(), forget)
                        .subscribe()
                        .with(
                                forgotten -> tell(forgotten, what),
                                failure -> Log.warnf(
                                        "To be forgotten the next time: %s (%s)", what, failure.getMessage())));
    }

    private static void tell(int forgotten, String what) {
        if (forgotten > 0) {
            Log.infof("Forgot %d %s", forgotten, what);
        }
    }

    /** Bite by bite, so that none locks much, until one is not full; how many in all. */
    public static Uni<Integer> inBites(int full, Supplier<Uni<Integer>> bite) {
        return Uni.createFrom()
                .deferred(bite::get)
                .repeat()
                .whilst(forgotten -> forgotten == full)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }
}
