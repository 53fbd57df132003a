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

/** Takes the number back from an order that failed because our answer did not come in time. */
@ApplicationScoped
class TakeNumberOfFailedOrderBack implements EventHandler<TakeNumberOfFailedOrderBack.OrderFailed> {
    private static final String NO_ANSWER = "no_answer";

    private final Inbox inbox;
    private final TakeNumberBack takeNumberBack;

    TakeNumberOfFailedOrderBack(Inbox inbox, TakeNumberBack takeNumberBack) {
        this.inbox = inbox;
        this.takeNumberBack = takeNumberBack;
    }

    /** What we read of {@code orders.order.failed}. */
    record OrderFailed(long orderId, UUID accountId, String reason) {}

    @Override
    public Subscription<OrderFailed> subscription() {
        return Subscription.to("orders.events.v1").ofType("orders.order.failed", OrderFailed.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<OrderFailed> received) {
        OrderFailed order = received.event();
        if (!order.reason().equals(NO_ANSWER)) {
            return Uni.createFrom().voidItem();
        }
        return inbox.isFirstDelivery(received.eventId(), "take-number-back")
                .chain(first -> first
                        ? takeNumberBack.ofOrder(order.orderId(), order.accountId())
                        : Uni.createFrom().voidItem());
    }
}
