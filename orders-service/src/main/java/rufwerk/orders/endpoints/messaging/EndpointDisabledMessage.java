package rufwerk.orders.endpoints.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import rufwerk.orders.endpoints.WebhookEndpoint;
import rufwerk.orders.endpoints.WebhookEndpoint.State.Disabled;

/** {@code orders.webhook-endpoint.disabled}. */
@RegisterForReflection
record EndpointDisabledMessage(UUID endpointId, UUID accountId, String reason, Instant disabledAt) {

    static EndpointDisabledMessage of(WebhookEndpoint endpoint, Disabled disabled) {
        return new EndpointDisabledMessage(
                endpoint.id(),
                endpoint.account().value(),
                disabled.reason().name().toLowerCase(Locale.ROOT),
                disabled.at());
    }
}
