package rufwerk.orders.privacy;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells of erasures every hour until all services have answered, and for a day at least: by then whatever was under way when
 * the account was closed has come to rest, and is erased too.
 */
@ApplicationScoped
class TellAgain {
    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final Duration AT_LEAST = Duration.ofDays(1);
    private static final int BATCH = 100;

    private final OrderErasure orderErasure;
    private final Clock clock;

    TellAgain(OrderErasure orderErasure, Clock clock) {
        this.orderErasure = orderErasure;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        Instant now = clock.instant();
        return orderErasure
                .tellAgain(now.minus(BETWEEN), now.minus(AT_LEAST), BATCH)
                .repeat()
                .whilst(told -> told == BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
