package rufwerk.numbers.assignment.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.inbox.Inbox;
import rufwerk.numbers.assignment.TakeNumberBack;

/** Takes the number of a cancelled order back, or sees to it that it gets none. */
@ApplicationScoped
class TakeNumberOfCancelledOrderBack implements EventHandler<TakeNumberOfCancelledOrderBack.OrderCancelled> {
    private final Inbox inbox;
    private final TakeNumberBack takeNumberBack;

    TakeNumberOfCancelledOrderBack(Inbox inbox, TakeNumberBack takeNumberBack) {
        this.inbox = inbox;
        this.takeNumberBack = takeNumberBack;
    }

    /** What we read of {@code orders.order.cancelled}. */
    record OrderCancelled(long orderId, UUID accountId) {}

    @Override
    public Subscription<OrderCancelled> subscription() {
        return Subscription.to("orders.events.v1").ofType("orders.order.cancelled", OrderCancelled.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<OrderCancelled> received) {
        OrderCancelled order = received.event();
        return inbox.isFirstDelivery(received.eventId(), "take-number-back")
                .chain(first -> first
                        ? takeNumberBack.ofOrder(order.orderId(), order.accountId())
                        : Uni.createFrom().voidItem());
    }
}
