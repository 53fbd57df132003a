package rufwerk.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.Ports;
import rufwerk.local.Json;

class WebhookReceiverTest {
    private static final String SECRET = "the customer's own words";
    private static final String BODY = "{\"order_id\":7,\"state\":\"COMPLETED\"}";

    private final WebhookReceiver receiver = WebhookReceiver.start(Ports.any(), SECRET);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        receiver.close();
        client.close();
    }

    @Test
    void takesWhatIsSignedWithTheSecret() throws Exception {
        assertThat(post(SECRET)).isEqualTo(204);
        assertThat(receiver.about(7)).containsExactly(new WebhookReceiver.Delivery("msg_1", true, Json.read(BODY)));
    }

    @Test
    void refusesWhatIsSignedWithAnother() throws Exception {
        assertThat(post("somebody else's")).isEqualTo(401);
        assertThat(receiver.about(7)).singleElement().matches(delivery -> !delivery.verified());
    }

    @Test
    void showsWhatCame() throws Exception {
        post(SECRET);

        var shown =
                client.send(HttpRequest.newBuilder(URI.create(receiver.url())).build(), BodyHandlers.ofString());

        assertThat(Json.read(shown.body()).path(0).path("body").path("order_id").asInt())
                .isEqualTo(7);
    }

    private int post(String secret) throws Exception {
        long now = Instant.now().getEpochSecond();
        var request = HttpRequest.newBuilder(URI.create(receiver.url()))
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", new Webhook(secret.getBytes(UTF_8)).sign("msg_1", now, BODY))
                .POST(BodyPublishers.ofString(BODY))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
