package rufwerk.orders.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.events.TraceParent;
import rufwerk.orders.ordering.Notifications;
import rufwerk.orders.ordering.OrderDetails;
import rufwerk.orders.ordering.OrderEvent;
import rufwerk.orders.ordering.OrderEvent.OrderCompleted;
import rufwerk.orders.ordering.OrderEvent.OrderFailed;
import rufwerk.orders.ordering.OrderEvent.OrderPlaced;
import rufwerk.orders.ordering.PhoneNumber;
import rufwerk.orders.ordering.Push;

/** Promises a webhook for every order that ended and whose customer gave a push URL. */
@ApplicationScoped
class ScheduleWebhook implements Notifications {
    private final Deliveries deliveries;
    private final DeliverWebhooks deliverWebhooks;
    private final ObjectMapper json;
    private final TraceParent traceParent;
    private final Clock clock;

    ScheduleWebhook(
            Deliveries deliveries,
            DeliverWebhooks deliverWebhooks,
            ObjectMapper json,
            TraceParent traceParent,
            Clock clock) {
        this.deliveries = deliveries;
        this.deliverWebhooks = deliverWebhooks;
        this.json = json;
        this.traceParent = traceParent;
        this.clock = clock;
    }

    @Override
    public Uni<Void> tell(OrderEvent event) {
        Push push = event.order().push();
        if (push == null) {
            return Uni.createFrom().voidItem();
        }
        String payload = switch (event) {
            case OrderPlaced placed -> null;
            case OrderCompleted(var order, var number, var at) -> payload(order, "COMPLETED", number, null, at);
            case OrderFailed(var order, var reason, var at) -> payload(order, "FAILED", null, reason.code(), at);
        };
        return payload == null
                ? Uni.createFrom().voidItem()
                : deliveries
                        .add(delivery(event.order(), push, payload), clock.instant())
                        .invoke(deliverWebhooks::wake);
    }

    private Delivery delivery(OrderDetails order, Push push, String payload) {
        return new Delivery(
                UUID.randomUUID(),
                order.account().value(),
                order.id().value(),
                push.url(),
                push.secret(),
                payload,
                0,
                traceParent.ofThisMoment());
    }

    private String payload(
            OrderDetails order, String state, @Nullable PhoneNumber number, @Nullable String reason, Instant at) {
        PhoneNumber linkTo = order.linkTo();
        ObjectNode node = json.createObjectNode();
        node.put("order_id", order.id().value());
        node.put("state", state);
        node.put("phone_number", number == null ? null : number.e164());
        node.put("verification_id", order.verification().toString());
        node.put("link_to_number", linkTo == null ? null : linkTo.e164());
        node.put("failure_reason", reason);
        node.put("occurred_at", at.toString());
        return node.toString();
    }
}
