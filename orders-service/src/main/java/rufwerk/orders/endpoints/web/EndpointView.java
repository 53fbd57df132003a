package rufwerk.orders.endpoints.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.endpoints.EventType;
import rufwerk.orders.endpoints.OpenEndpoint.Opened;
import rufwerk.orders.endpoints.WebhookEndpoint;
import rufwerk.orders.endpoints.WebhookEndpoint.State.Disabled;

/** An endpoint as its owner sees it. */
record EndpointView(
        UUID id,

        @Schema(examples = "https://customer.example/webhooks")
        String url,

        @Schema(description = "Empty: all", examples = "[\"orders.order.completed\"]")
        List<String> eventTypes,

        String description,

        @Schema(description = "Whose secret signs what is told as Zadarma tells it", examples = "a1b2c3d4e5f6a7b8c9d0")
        @Nullable
        String zadarmaUserKey,

        boolean enabled,

        @Schema(
                description = "by_owner, failing (nothing but failures for five days) or gone (it answered 410)",
                examples = "failing")
        @Nullable
        String disabledReason,

        @Nullable Instant disabledAt,

        @Schema(description = "The first failure after the last success; null while it works") @Nullable
        Instant failingSince,

        Instant createdAt,

        @Schema(description = "Shown when it is made, and never again; sign with what follows whsec_, base64-decoded")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String secret) {

    static EndpointView of(WebhookEndpoint endpoint) {
        return of(endpoint, null);
    }

    static EndpointView of(Opened opened) {
        return of(opened.endpoint(), opened.secret());
    }

    private static EndpointView of(WebhookEndpoint endpoint, @Nullable String secret) {
        Disabled disabled = endpoint.state() instanceof Disabled found ? found : null;
        return new EndpointView(
                endpoint.id(),
                endpoint.settings().url().toString(),
                endpoint.settings().eventTypes().stream()
                        .map(EventType::code)
                        .sorted()
                        .toList(),
                endpoint.settings().description(),
                endpoint.settings().zadarmaUserKey(),
                disabled == null,
                disabled == null ? null : disabled.reason().name().toLowerCase(Locale.ROOT),
                disabled == null ? null : disabled.at(),
                endpoint.failingSince(),
                endpoint.createdAt(),
                secret);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "endpoint " + id;
    }
}
