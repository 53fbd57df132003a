package rufwerk.orders.endpoints.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import rufwerk.kit.outbox.Outbox;
import rufwerk.kit.outbox.Topic;
import rufwerk.orders.endpoints.EndpointAnnouncements;
import rufwerk.orders.endpoints.EventType;
import rufwerk.orders.endpoints.WebhookEndpoint;
import rufwerk.orders.endpoints.WebhookEndpoint.State.Disabled;

/** Writes on the topic of orders what happened to an endpoint. */
@ApplicationScoped
class EndpointAnnouncementsOverKafka implements EndpointAnnouncements {
    static final Topic<EndpointDisabledMessage> TOPIC =
            new Topic<>("orders.events.v1", Map.of(EndpointDisabledMessage.class, EventType.ENDPOINT_DISABLED.code()));

    private final Outbox outbox;

    EndpointAnnouncementsOverKafka(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> disabled(WebhookEndpoint endpoint) {
        return endpoint.state() instanceof Disabled disabled
                ? outbox.append(TOPIC, endpoint.id().toString(), EndpointDisabledMessage.of(endpoint, disabled))
                : Uni.createFrom().voidItem();
    }
}
