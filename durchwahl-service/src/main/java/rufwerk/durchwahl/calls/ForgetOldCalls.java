package rufwerk.durchwahl.calls;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import rufwerk.kit.retention.Forgetting;

/** Removes calls that no bill needs any more: who was called when is personal data. */
@ApplicationScoped
class ForgetOldCalls {
    private static final Duration EVERY = Duration.ofHours(1);

    /** Six months, as long as traffic data may be kept for billing (§ 10 TDDDG). */
    private static final Duration KEPT = Duration.ofDays(180);

    private final Forgetting forgetting;
    private final Calls calls;
    private final Clock clock;

    ForgetOldCalls(Forgetting forgetting, Calls calls, Clock clock) {
        this.forgetting = forgetting;
        this.calls = calls;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        forgetting.repeat("old calls", EVERY, this::forget);
    }

    private Uni<Integer> forget() {
        return Panache.withTransaction(
                () -> calls.forgetEndedBefore(clock.instant().minus(KEPT)));
    }
}
