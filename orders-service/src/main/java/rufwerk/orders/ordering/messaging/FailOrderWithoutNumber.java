package rufwerk.orders.ordering.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.inbox.Inbox;
import rufwerk.orders.ordering.EndOrder;
import rufwerk.orders.ordering.FailureReason;
import rufwerk.orders.ordering.OrderId;

/** Ends the order for which there is no number. */
@ApplicationScoped
class FailOrderWithoutNumber implements EventHandler<FailOrderWithoutNumber.AssignmentFailed> {
    private final EndOrder endOrder;
    private final Inbox inbox;

    FailOrderWithoutNumber(EndOrder endOrder, Inbox inbox) {
        this.endOrder = endOrder;
        this.inbox = inbox;
    }

    /** What we read of {@code numbers.assignment.failed}. */
    record AssignmentFailed(long orderId, String reason) {}

    @Override
    public Subscription<AssignmentFailed> subscription() {
        return Subscription.to("numbers.events.v1").ofType("numbers.assignment.failed", AssignmentFailed.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<AssignmentFailed> received) {
        return inbox.isFirstDelivery(received.eventId(), "fail-order")
                .chain(first -> first
                        ? endOrder.failed(
                                new OrderId(received.event().orderId()),
                                FailureReason.ofAssignment(received.event().reason()))
                        : Uni.createFrom().voidItem());
    }
}
