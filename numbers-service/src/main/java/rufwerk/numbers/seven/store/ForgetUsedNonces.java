package rufwerk.numbers.seven.store;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import rufwerk.kit.retention.Forgetting;
import rufwerk.kit.retention.OldRows;

/** Forgets nonces after five minutes; what carried them is too old to be repeated after one. */
@ApplicationScoped
class ForgetUsedNonces {
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Forgetting forgetting;
    private final OldRows oldRows;
    private final Clock clock;

    ForgetUsedNonces(Forgetting forgetting, OldRows oldRows, Clock clock) {
        this.forgetting = forgetting;
        this.oldRows = oldRows;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        forgetting.repeat("nonces", EVERY, this::forget);
    }

    /** How many were forgotten. */
    Uni<Integer> forget() {
        return oldRows.deleteBefore("used_nonce", "used_at", clock.instant().minus(KEPT));
    }
}
