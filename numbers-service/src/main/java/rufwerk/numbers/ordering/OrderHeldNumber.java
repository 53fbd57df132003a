package rufwerk.numbers.ordering;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.hold.Holds;
import rufwerk.numbers.subscription.Clearance;
import rufwerk.numbers.subscription.OrderNumber;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Plan;

/** Turns a hold into an order: its holder gets the number, and nobody can come between. */
@ApplicationScoped
public class OrderHeldNumber {
    private final Holds holds;
    private final OrderNumber orderNumber;
    private final Clock clock;

    public OrderHeldNumber(Holds holds, OrderNumber orderNumber, Clock clock) {
        this.holds = holds;
        this.orderNumber = orderNumber;
        this.clock = clock;
    }

    /** Null when the customer has no such hold now; what a test key held is kept nowhere. */
    @WithTransaction
    public Uni<OrderNumber.@Nullable Outcome> order(Caller caller, UUID holdId, PaymentInterval interval) {
        return caller.test()
                ? Uni.createFrom().nullItem()
                : holds.lock(caller.accountId(), holdId, clock.instant())
                        .chain(hold -> hold == null
                                ? Uni.createFrom().nullItem()
                                // Free for a moment, but locked: nobody else sees it.
                                : holds.end(hold)
                                        .chain(() -> orderNumber.order(
                                                caller, hold.number(), Plan.of(interval), new Clearance.NotAsked()))
                                        .call(OrderHeldNumber::keepHoldUnlessOrdered));
    }

    private static Uni<?> keepHoldUnlessOrdered(OrderNumber.Outcome outcome) {
        return switch (outcome) {
            case OrderNumber.Outcome.Ordered ordered -> Uni.createFrom().nullItem();
            case OrderNumber.Outcome.Reserved reserved -> Uni.createFrom().nullItem();
            case OrderNumber.Outcome.CouldBeOrdered test -> rollBack();
            case OrderNumber.Outcome.NotAvailable none -> rollBack();
        };
    }

    private static Uni<?> rollBack() {
        return Panache.currentTransaction().invoke(Mutiny.Transaction::markForRollback);
    }
}
