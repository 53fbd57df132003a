package rufwerk.numbers.assignment;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import rufwerk.numbers.subscription.EndReason;
import rufwerk.numbers.subscription.Subscriptions;
import rufwerk.numbers.subscription.TakeStep;

/**
 * Takes back what an order got, because its customer does not want it any more; the number rests as any other. An order
 * that has got nothing yet never will: cancelling may overtake placing.
 */
@ApplicationScoped
public class TakeNumberBack {
    private final Assignments assignments;
    private final Subscriptions subscriptions;
    private final TakeStep takeStep;
    private final Clock clock;

    public TakeNumberBack(Assignments assignments, Subscriptions subscriptions, TakeStep takeStep, Clock clock) {
        this.assignments = assignments;
        this.subscriptions = subscriptions;
        this.takeStep = takeStep;
        this.clock = clock;
    }

    /** Repeating it changes nothing. */
    @WithTransaction
    public Uni<Void> ofOrder(long orderId, UUID accountId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return assignments.find(orderId).chain(before -> switch (before) {
            case null -> assignments.add(new Assignment.Failed(orderId, accountId, FailureReason.ORDER_CANCELLED, now));
            case Assignment.Failed failed -> Uni.createFrom().voidItem();
            case Assignment.Pretended pretended -> Uni.createFrom().voidItem();
            case Assignment.Assigned assigned -> end(assigned, now);
        });
    }

    /** The account may have given the number back itself, and even have got it again since. */
    private Uni<Void> end(Assignment.Assigned assigned, Instant now) {
        return subscriptions.lock(assigned.accountId(), assigned.number()).chain(held -> {
            if (held == null || !held.startedAt().equals(assigned.at())) {
                return Uni.createFrom().voidItem();
            }
            Log.infof("Number %s of order %d goes back", assigned.number(), assigned.orderId());
            return takeStep.take(held.end(EndReason.CANCELLED, now)).replaceWithVoid();
        });
    }
}
