package rufwerk.numbers.clients.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import rufwerk.numbers.settings.SlackWebhook;

/**
 * Posts to incoming webhooks. Their addresses are secrets, so nothing here is traced or measured by address, as it would
 * be by a REST client. Redirects are not followed: they lead away from what is allowed.
 */
@ApplicationScoped
class SlackClient {
    private static final int CONNECT_TIMEOUT_MILLIS = 1_000;

    private final HttpClient client;
    private final ObjectMapper json;

    SlackClient(Vertx vertx, ObjectMapper json) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                .setTracingPolicy(TracingPolicy.IGNORE));
        this.json = json;
    }

    /**
     * Fails with {@link SlackAnswer} unless Slack takes the message. A repetition is a second message there, so the call is
     * not repeated here, but when its forwarding is due again. What Slack says of one webhook is not counted against it.
     */
    @Timeout(value = 4, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 2,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = SlackAnswer.AboutTheWebhook.class)
    Uni<Void> post(SlackWebhook webhook, SlackMessage message) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(webhook.text())
                .putHeader("Content-Type", "application/json");
        Buffer body = written(message);
        return Uni.createFrom()
                .completionStage(() -> client.request(options)
                        .compose(request -> request.send(body))
                        .compose(response -> response.end().map(response.statusCode()))
                        .toCompletionStage())
                .invoke(SlackAnswer::requireSuccess)
                .replaceWithVoid();
    }

    private Buffer written(SlackMessage message) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a message", e);
        }
    }
}
