package rufwerk.kit.limits;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import rufwerk.kit.time.CurrentContext;

/**
 * Counts requests over all replicas of a service.
 *
 * <p>A replica takes a share of a limit out of the database and serves it from memory, so that the count is never
 * exceeded and most requests wait for nothing. What it took and does not use is lost until the period ends: with three
 * replicas at most three hundredths. While the database is away nobody is refused.
 */
@Singleton
public class Limits {
    /** Beyond so many subjects the ones of past periods are forgotten at once, and new ones are not remembered. */
    private static final int MOST_SUBJECTS = 100_000;

    private static final Duration TIDY_EVERY = Duration.ofSeconds(10);

    private final Map<String, Budget> budgets = new ConcurrentHashMap<>();
    private final AtomicLong tidyAt = new AtomicLong();
    private final SharedCount sharedCount;
    private final Clock clock;

    public Limits(Pool pool, Clock clock) {
        this.sharedCount = new SharedCount(pool);
        this.clock = clock;
    }

    /** Counts one request of a subject, if its limit allows it. The answer comes on the caller's own context. */
    public Uni<Quota> take(String subject, Limit limit) {
        Instant now = clock.instant();
        tidy(now);
        return take(budget(subject, limit, now));
    }

    /** Gives one request back that was taken a moment ago and shall not count. */
    public void giveBack(String subject) {
        Budget budget = budgets.get(subject);
        if (budget != null) {
            budget.giveBack();
        }
    }

    private Uni<Quota> take(Budget budget) {
        return switch (budget.take()) {
            case Budget.Answer.Known(var quota) -> Uni.createFrom().item(quota);
            case Budget.Answer.NeedsShare(var share) ->
                CurrentContext.keptBy(share).chain(() -> take(budget));
        };
    }

    private Budget budget(String subject, Limit limit, Instant now) {
        Budget current = budgets.get(subject);
        if (current != null && current.isFor(limit, now)) {
            return current;
        }
        if (budgets.size() >= MOST_SUBJECTS) {
            return new Budget(subject, limit, limit.endOfPeriodAt(now), sharedCount);
        }
        return budgets.compute(
                subject,
                (key, known) -> known != null && known.isFor(limit, now)
                        ? known
                        : new Budget(subject, limit, limit.endOfPeriodAt(now), sharedCount));
    }

    private void tidy(Instant now) {
        long due = tidyAt.get();
        boolean overdue = now.getEpochSecond() >= due || budgets.size() >= MOST_SUBJECTS;
        if (overdue && tidyAt.compareAndSet(due, now.plus(TIDY_EVERY).getEpochSecond())) {
            budgets.values().removeIf(budget -> budget.isOver(now));
            if (budgets.size() >= MOST_SUBJECTS) {
                Log.warnf("%d subjects are counted at once; new ones cost a statement each", budgets.size());
            }
        }
    }
}
