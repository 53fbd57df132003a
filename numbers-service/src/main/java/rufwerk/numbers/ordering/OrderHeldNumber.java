package rufwerk.numbers.ordering;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.hold.Holds;
import rufwerk.numbers.subscription.Clearance;
import rufwerk.numbers.subscription.OrderNumber;
import rufwerk.numbers.subscription.Plan;

/** Turns a hold into an order: its holder gets the number while the hold lasts, and nobody can come between. */
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
    public Uni<OrderNumber.@Nullable Outcome> order(Caller caller, UUID holdId, Plan plan, Clearance clearance) {
        return caller.test()
                ? Uni.createFrom().nullItem()
                : holds.lock(caller.accountId(), holdId, clock.instant())
                        .chain(hold -> hold == null
                                ? Uni.createFrom().nullItem()
                                : orderNumber.order(caller, hold.number(), plan, clearance));
    }
}
