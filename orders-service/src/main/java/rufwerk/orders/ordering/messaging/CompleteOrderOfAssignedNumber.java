package rufwerk.orders.ordering.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.inbox.Inbox;
import rufwerk.orders.ordering.EndOrder;
import rufwerk.orders.ordering.OrderId;
import rufwerk.orders.ordering.PhoneNumber;

/** Completes the order for which numbers-service found a number. */
@ApplicationScoped
class CompleteOrderOfAssignedNumber implements EventHandler<CompleteOrderOfAssignedNumber.NumberAssigned> {
    private final EndOrder endOrder;
    private final Inbox inbox;

    CompleteOrderOfAssignedNumber(EndOrder endOrder, Inbox inbox) {
        this.endOrder = endOrder;
        this.inbox = inbox;
    }

    /** What we read of {@code numbers.number.assigned}. */
    record NumberAssigned(long orderId, String phoneNumber) {}

    @Override
    public Subscription<NumberAssigned> subscription() {
        return Subscription.to("numbers.events.v1").ofType("numbers.number.assigned", NumberAssigned.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<NumberAssigned> received) {
        return inbox.isFirstDelivery(received.eventId(), "complete-order")
                .chain(first -> first
                        ? endOrder.completed(
                                new OrderId(received.event().orderId()),
                                new PhoneNumber(received.event().phoneNumber()))
                        : Uni.createFrom().voidItem());
    }
}
