package rufwerk.orders.endpoints.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EventSamples;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.endpoints.WebhookEndpoint;
import rufwerk.orders.endpoints.WebhookEndpoint.Reason;
import rufwerk.orders.endpoints.WebhookEndpoint.Settings;
import rufwerk.orders.endpoints.WebhookEndpoint.State.Disabled;

class EndpointMessagesContractTest {
    private static final EventSamples OURS = EventSamples.publishedBy("orders-service");

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void writesWhatOthersWerePromised() throws Exception {
        Disabled disabled = new Disabled(Reason.FAILING, Instant.parse("2026-11-21T10:15:30Z"));
        var endpoint = new WebhookEndpoint(
                UUID.fromString("7c0f4b0e-52f7-4c55-8f0a-2a0a5f0f9d21"),
                new AccountId(UUID.fromString("0b6f2a5e-7d0c-4a52-9c1e-3f1d2b8e9a10")),
                new Settings(URI.create("https://customer.example"), Set.of(), "never published", null),
                disabled,
                Instant.EPOCH,
                Instant.EPOCH);

        OURS.verifyEqualsSample(
                "orders.webhook-endpoint.disabled",
                json.writeValueAsString(EndpointDisabledMessage.of(endpoint, disabled)));
    }
}
