package rufwerk.orders.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SignedMessageTest {
    private static final URI URL = URI.create("https://customer.example/hook");
    private static final String SECRET = "Straße & Secret";
    private static final String PAYLOAD = "{\"order_id\":7,\"state\":\"COMPLETED\"}";
    private static final String NEW_SECRET = "whsec_" + "bmV3".repeat(11);
    private static final String OLD_SECRET = "whsec_" + "b2xk".repeat(11);

    private final SignedMessage pushed = message(new Target.PushUrl(URL, SECRET));
    private final SignedMessage told =
            message(new Target.Endpoint(UUID.randomUUID(), URL, List.of(NEW_SECRET, OLD_SECRET), null));

    @Test
    void verifiesWithTheStandardLibrary() throws Exception {
        webhook(SECRET).verify(pushed.body(), headers(pushed));
    }

    @Test
    void doesNotVerifyWithAnotherSecretOrBody() {
        assertThatThrownBy(() -> webhook("another").verify(pushed.body(), headers(pushed)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> webhook(SECRET).verify(pushed.body() + " ", headers(pushed)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void carriesTheSecretInTheBodyAsTeniosDoes() {
        assertThat(pushed.body())
                .isEqualTo("{\"order_id\":7,\"state\":\"COMPLETED\",\"push_secret\":\"Straße & Secret\"}");
    }

    @Test
    void verifiesWithTheNewAndWithTheOldSecretOfAnEndpoint() throws Exception {
        new Webhook(NEW_SECRET).verify(told.body(), headers(told));
        new Webhook(OLD_SECRET).verify(told.body(), headers(told));
    }

    @Test
    void keepsTheSecretsOfEndpointsOutOfTheBody() {
        assertThat(told.body()).isEqualTo(PAYLOAD);
    }

    private static SignedMessage message(Target target) {
        var delivery = new Delivery(
                UUID.randomUUID(), UUID.randomUUID(), target, "a lane", "customer.example", PAYLOAD, 1, 1, null);
        return SignedMessage.of(delivery, Instant.now(), new ObjectMapper());
    }

    private static Webhook webhook(String secret) throws Exception {
        return new Webhook(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpHeaders headers(SignedMessage message) {
        return HttpHeaders.of(
                message.headers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))),
                (name, value) -> true);
    }
}
