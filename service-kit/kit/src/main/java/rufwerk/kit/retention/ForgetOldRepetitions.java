package rufwerk.kit.retention;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets what no repetition can ask for any more: inbox rows after 35 days, which is longer than Kafka keeps a record
 * unless told otherwise, answers to an {@code Idempotency-Key} after 24 hours, and counts of periods that are over.
 *
 * <p>Every replica does it once an hour, in bounded bites; that they do the same work does no harm.
 */
@ApplicationScoped
class ForgetOldRepetitions {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration INBOX = Duration.ofDays(35);
    private static final Duration IDEMPOTENCY_KEYS = Duration.ofHours(24);

    private final Forgetting forgetting;
    private final OldRows oldRows;
    private final Clock clock;

    ForgetOldRepetitions(Forgetting forgetting, OldRows oldRows, Clock clock) {
        this.forgetting = forgetting;
        this.oldRows = oldRows;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        forgetting.repeat("old inbox rows, answers and counts", EVERY, this::forget);
    }

    /** How many rows were deleted. */
    Uni<Integer> forget() {
        Instant now = clock.instant();
        return oldRows.deleteBefore("inbox", "received_at", now.minus(INBOX))
                .chain(inbox -> oldRows.deleteBefore("idempotency_key", "created_at", now.minus(IDEMPOTENCY_KEYS))
                        .chain(keys -> oldRows.deleteBefore("request_count", "ends_at", now)
                                .map(counts -> inbox + keys + counts)));
    }
}
