package rufwerk.numbers.lifecycle;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import rufwerk.numbers.subscription.LifecycleConfig;
import rufwerk.numbers.subscription.Subscriptions;
import rufwerk.numbers.subscription.TakeStep;

/**
 * Takes subscriptions whose time has come a step on: renews, parks or ends them.
 *
 * <p>Any number of replicas share the work, as each skips what another has locked and looks again at what it has locked
 * itself. State, event and the number's rest are one transaction: a replica that dies has done a step wholly or not at
 * all, and another one does it then. A step that fails is told and tried again, and stands in nobody's way. Whoever was
 * asleep for months catches up interval by interval.
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

    /** One batch; how many steps were taken. None: nothing is due that others are not working on. */
    public Uni<Integer> advance() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Panache.withSession(() -> subscriptions.due(now, BATCH))
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(id -> advance(id, now))
                        .filter(taken -> taken)
                        .collect()
                        .asList()
                        .map(List::size));
    }

    private Uni<Boolean> advance(UUID id, Instant now) {
        return Panache.withTransaction(() -> subscriptions
                        .lockDue(id, now)
                        .chain(held -> held == null
                                ? Uni.createFrom().item(false)
                                : takeStep.take(held.whenDue(config.parkingDays(), now))
                                        .replaceWith(true)))
                .onFailure()
                .invoke(failure -> Log.errorf(failure, "Subscription %s cannot go on now", id))
                .onFailure()
                .recoverWithItem(false);
    }
}
