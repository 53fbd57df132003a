package rufwerk.orders.ordering.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import rufwerk.kit.outbox.Outbox;
import rufwerk.kit.outbox.Topic;
import rufwerk.orders.ordering.OrderAnnouncements;
import rufwerk.orders.ordering.OrderEvent;
import rufwerk.orders.ordering.OrderEvent.OrderCancelled;
import rufwerk.orders.ordering.OrderEvent.OrderCompleted;
import rufwerk.orders.ordering.OrderEvent.OrderEnded;
import rufwerk.orders.ordering.OrderEvent.OrderEnding;
import rufwerk.orders.ordering.OrderEvent.OrderFailed;
import rufwerk.orders.ordering.OrderEvent.OrderPlaced;

/** Writes what happened to an order in the words that other services read. */
@ApplicationScoped
class OrderAnnouncementsOverKafka implements OrderAnnouncements {
    static final Topic<Record> TOPIC = new Topic<>(
            "orders.events.v1",
            Map.of(
                    OrderPlacedMessage.class, "orders.order.placed",
                    OrderCompletedMessage.class, "orders.order.completed",
                    OrderFailedMessage.class, "orders.order.failed",
                    OrderEndingMessage.class, "orders.order.ending",
                    OrderCancelledMessage.class, "orders.order.cancelled",
                    OrderEndedMessage.class, "orders.order.ended"));

    private final Outbox outbox;

    OrderAnnouncementsOverKafka(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> announce(OrderEvent event) {
        return outbox.append(TOPIC, event.order().id().toString(), message(event), event.cause());
    }

    static Record message(OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed -> OrderPlacedMessage.of(placed);
            case OrderCompleted completed -> OrderCompletedMessage.of(completed);
            case OrderFailed failed -> OrderFailedMessage.of(failed);
            case OrderEnding ending -> OrderEndingMessage.of(ending);
            case OrderCancelled cancelled -> OrderCancelledMessage.of(cancelled);
            case OrderEnded ended -> OrderEndedMessage.of(ended);
        };
    }
}
