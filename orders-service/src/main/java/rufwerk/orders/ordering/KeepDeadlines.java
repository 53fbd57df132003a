package rufwerk.orders.ordering;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.ordering.NumberOrder.Step;
import rufwerk.orders.verification.Verification.Open;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.Verifications;

/**
 * Sees to it that nothing waits for ever: verifications expire, unanswered orders are asked about again and fail in the
 * end, numbers that were given back end on their day.
 *
 * <p>Any number of replicas share the work, as each skips what another has locked and looks again at what it has locked
 * itself. Each step is a transaction of its own, so one that fails is told and tried again, and stands in nobody's way.
 */
@ApplicationScoped
public class KeepDeadlines {
    private static final int BATCH = 100;

    private final Verifications verifications;
    private final Orders orders;
    private final SettleVerification settleVerification;
    private final EndOrder endOrder;
    private final OrderingConfig config;
    private final Clock clock;

    KeepDeadlines(
            Verifications verifications,
            Orders orders,
            SettleVerification settleVerification,
            EndOrder endOrder,
            OrderingConfig config,
            Clock clock) {
        this.verifications = verifications;
        this.orders = orders;
        this.settleVerification = settleVerification;
        this.endOrder = endOrder;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{rufwerk.ordering.check-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> keep() {
        return untilNothingIsDue(this::expireVerifications).chain(() -> untilNothingIsDue(this::takeOrdersOn));
    }

    private Uni<Integer> expireVerifications() {
        Instant since = clock.instant().minus(config.verificationExpiry());
        return each(() -> verifications.openSince(since, BATCH), id -> expire(id, since));
    }

    Uni<Boolean> expire(VerificationId id, Instant since) {
        return verifications
                .findIfNobodyChangesIt(id)
                .chain(found -> found instanceof Open open && !open.openSince().isAfter(since)
                        ? settleVerification.expired(open).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Integer> takeOrdersOn() {
        Instant now = clock.instant();
        return each(() -> orders.due(config.deadlines().askedBefore(now), now, BATCH), id -> takeOn(id, now));
    }

    Uni<Boolean> takeOn(OrderId id, Instant now) {
        return orders.findIfNobodyChangesIt(id).chain(found -> {
            var step = found == null ? null : found.whenDue(config.deadlines(), now);
            return step == null ? Uni.createFrom().item(false) : take(step).replaceWith(true);
        });
    }

    /** Customers are not told that numbers-service is asked again. */
    private Uni<? extends NumberOrder> take(Step<? extends NumberOrder> step) {
        return step.next() instanceof Placed placed
                ? orders.save(step)
                        .invoke(() -> Log.warnf("Order %s has no answer and is announced again", placed.id()))
                : endOrder.with(step);
    }

    /** How many were taken on. None: nothing is due that others are not working on. */
    private static <I> Uni<Integer> each(Supplier<Uni<List<I>>> due, Function<I, Uni<Boolean>> step) {
        return Panache.withSession(due)
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> Panache.withTransaction(() -> step.apply(id))
                                .onFailure()
                                .invoke(failure -> Log.errorf(failure, "%s cannot go on now", id))
                                .onFailure()
                                .recoverWithItem(false))
                        .filter(taken -> taken)
                        .collect()
                        .asList()
                        .map(List::size));
    }

    private static Uni<Void> untilNothingIsDue(Supplier<Uni<Integer>> batch) {
        return Uni.createFrom()
                .deferred(() -> batch.get())
                .repeat()
                .whilst(done -> done > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
