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
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SignedMessageTest {
    private static final String SECRET = "Straße & Secret";

    private final SignedMessage message = SignedMessage.of(
            new Delivery(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    7,
                    URI.create("https://customer.example/hook"),
                    SECRET,
                    "{\"order_id\":7,\"state\":\"COMPLETED\"}",
                    1,
                    null),
            Instant.now(),
            new ObjectMapper());

    @Test
    void verifiesWithTheStandardLibrary() throws Exception {
        webhook(SECRET).verify(message.body(), headers());
    }

    @Test
    void doesNotVerifyWithAnotherSecretOrBody() {
        assertThatThrownBy(() -> webhook("another").verify(message.body(), headers()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> webhook(SECRET).verify(message.body() + " ", headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void carriesTheSecretInTheBodyAsTeniosDoes() {
        assertThat(message.body())
                .isEqualTo("{\"order_id\":7,\"state\":\"COMPLETED\",\"push_secret\":\"Straße & Secret\"}");
    }

    private static Webhook webhook(String secret) throws Exception {
        return new Webhook(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpHeaders headers() {
        return HttpHeaders.of(
                message.headers().entrySet().stream()
                        .collect(Collectors.toMap(java.util.Map.Entry::getKey, entry -> List.of(entry.getValue()))),
                (name, value) -> true);
    }
}
