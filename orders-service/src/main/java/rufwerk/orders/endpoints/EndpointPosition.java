package rufwerk.orders.endpoints;

import java.time.Instant;
import java.util.UUID;

/** A place in an account's list of endpoints, newest first. */
public record EndpointPosition(Instant createdAt, UUID id) {
    public static EndpointPosition of(WebhookEndpoint endpoint) {
        return new EndpointPosition(endpoint.createdAt(), endpoint.id());
    }
}
