package rufwerk.numbers.assignment.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.inbox.Inbox;
import rufwerk.numbers.assignment.AssignNumber;

/** Gives a placed order its number. */
@ApplicationScoped
class AssignNumberToPlacedOrder implements EventHandler<OrderPlaced> {
    private final Inbox inbox;
    private final AssignNumber assignNumber;

    AssignNumberToPlacedOrder(Inbox inbox, AssignNumber assignNumber) {
        this.inbox = inbox;
        this.assignNumber = assignNumber;
    }

    @Override
    public Subscription<OrderPlaced> subscription() {
        return Subscription.to("orders.events.v1").ofType("orders.order.placed", OrderPlaced.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<OrderPlaced> received) {
        return inbox.isFirstDelivery(received.eventId(), "assign-number")
                .chain(first -> first
                        ? assignNumber.assign(received.event().toOrder()).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }
}
