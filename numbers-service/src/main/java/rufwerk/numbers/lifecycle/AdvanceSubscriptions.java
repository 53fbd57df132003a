package rufwerk.numbers.lifecycle;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import rufwerk.numbers.subscription.LifecycleConfig;
import rufwerk.numbers.subscription.Subscriptions;
import rufwerk.numbers.subscription.TakeStep;

/**
 * Takes subscriptions whose time has come a step on: renews, parks or ends them.
 *
 * <p>Any number of replicas share the work, as each skips what another has locked. State, event and the number's rest
 * are one transaction: a replica that dies has done a step wholly or not at all, and another one does it then. Whoever
 * was asleep for months catches up interval by interval.
 */
@ApplicationScoped
public class AdvanceSubscriptions {
    private static final int BATCH = 100;

    private final Subscriptions subscriptions;
    private final TakeStep takeStep;
    private final LifecycleConfig config;
    private final Clock clock;

    public AdvanceSubscriptions(Subscriptions subscriptions, TakeStep takeStep, LifecycleConfig config, Clock clock) {
        this.subscriptions = subscriptions;
        this.takeStep = takeStep;
        this.config = config;
        this.clock = clock;
    }

    /** One batch; how many steps it was. */
    @WithTransaction
    public Uni<Integer> advance() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return subscriptions
                .lockDue(now, BATCH)
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(held -> takeStep.take(held.whenDue(config.parkingDays(), now)))
                        .collect()
                        .last()
                        .replaceWith(due.size()));
    }
}
