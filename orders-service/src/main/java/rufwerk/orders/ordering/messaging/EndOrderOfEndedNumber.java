package rufwerk.orders.ordering.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.inbox.Inbox;
import rufwerk.orders.ordering.EndOrder;
import rufwerk.orders.ordering.NumberEnd;
import rufwerk.orders.ordering.OrderId;

/** Ends the order whose number is its account's no more, or notes that a number came back as it was to. */
@ApplicationScoped
class EndOrderOfEndedNumber implements EventHandler<EndOrderOfEndedNumber.AssignmentEnded> {
    private final EndOrder endOrder;
    private final Inbox inbox;

    EndOrderOfEndedNumber(EndOrder endOrder, Inbox inbox) {
        this.endOrder = endOrder;
        this.inbox = inbox;
    }

    /** What we read of {@code numbers.assignment.ended}. */
    record AssignmentEnded(long orderId, String reason, Instant endedAt) {}

    @Override
    public Subscription<AssignmentEnded> subscription() {
        return Subscription.to("numbers.events.v1").ofType("numbers.assignment.ended", AssignmentEnded.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<AssignmentEnded> received) {
        AssignmentEnded event = received.event();
        return inbox.isFirstDelivery(received.eventId(), "end-order-of-ended-number")
                .chain(first -> first
                        ? endOrder.numberEnded(
                                new OrderId(event.orderId()), new NumberEnd(event.reason(), event.endedAt()))
                        : Uni.createFrom().voidItem());
    }
}
