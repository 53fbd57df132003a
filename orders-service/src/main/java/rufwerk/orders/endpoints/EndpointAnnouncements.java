package rufwerk.orders.endpoints;

import io.smallrye.mutiny.Uni;

/** How the other services hear that we disabled an endpoint. */
public interface EndpointAnnouncements {

    /** Announces it with the current transaction, or not at all. */
    Uni<Void> disabled(WebhookEndpoint endpoint);
}
