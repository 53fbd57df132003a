package rufwerk.durchwahl.denial;

import io.opentelemetry.api.trace.Span;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import rufwerk.kit.events.SafeContext;

/** This replica's copy of what is denied: loaded at start, and again soon after another replica changed it. */
@Singleton
public class CurrentDenials {
    private static final Duration LONGEST_LOADING = Duration.ofSeconds(30);

    private final DeniedDestinations destinations;
    private final AtomicLong questions = new AtomicLong();
    private volatile Known known = new Known(0, Map.of());

    CurrentDenials(DeniedDestinations destinations) {
        this.destinations = destinations;
    }

    private record Known(long question, Map<String, DeniedDestination> byPrefix) {}

    /** The most exact denial of an international number without plus sign. */
    public Optional<DeniedDestination> of(String number) {
        Map<String, DeniedDestination> byPrefix = known.byPrefix();
        for (int length = number.length(); length > 0; length--) {
            DeniedDestination denied = byPrefix.get(number.substring(0, length));
            if (denied != null) {
                return Optional.of(denied);
            }
        }
        return Optional.empty();
    }

    void load(@Observes StartupEvent started, SafeContext safeContext) {
        safeContext.run(Span.getInvalid(), this::refresh).await().atMost(LONGEST_LOADING);
    }

    @Scheduled(
            every = "{rufwerk.tariff.check-every}",
            delayed = "{rufwerk.tariff.check-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return refresh()
                .onFailure()
                .invoke(e -> Log.warnf("What was denied stays denied, as no list can be read: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> refresh() {
        return Uni.createFrom().deferred(() -> {
            long question = questions.incrementAndGet();
            return destinations.all().invoke(all -> use(question, all)).replaceWithVoid();
        });
    }

    /** An answer that was overtaken by a later question's is older than what is known. */
    private synchronized void use(long question, List<DeniedDestination> all) {
        if (question > known.question()) {
            known = new Known(
                    question,
                    all.stream().collect(Collectors.toUnmodifiableMap(DeniedDestination::prefix, Function.identity())));
        }
    }
}
