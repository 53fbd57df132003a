package rufwerk.orders.endpoints;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What follows from a change of an endpoint: all within the current transaction. */
public interface EndpointNotices {

    /** Promises a test message; answers the id of its delivery. */
    Uni<UUID> test(WebhookEndpoint endpoint);

    /** Open deliveries go to its URL of now. */
    Uni<Void> moved(WebhookEndpoint endpoint);

    /** Gives up what is open. */
    Uni<Void> closed(WebhookEndpoint endpoint);

    /** Tells the account, at its other endpoints, that we disabled this one. */
    Uni<Void> disabledByUs(WebhookEndpoint endpoint);
}
