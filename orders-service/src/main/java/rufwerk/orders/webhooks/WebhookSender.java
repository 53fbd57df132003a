package rufwerk.orders.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.webhooks.Attempt.Answered;
import rufwerk.orders.webhooks.Attempt.Unanswered;
import rufwerk.orders.webhooks.Attempt.Unsent;

/**
 * Makes one attempt. Never fails: what goes wrong is the attempt's result. Redirects are not followed.
 *
 * <p>The time limit covers all of it: the name, the connection, and an answer that comes byte by byte. Of an answer that
 * does not end only the beginning is read.
 */
@ApplicationScoped
class WebhookSender {
    private static final int LONGEST_KEPT_BODY = 4096;
    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;
    private static final int LONGEST_HEADERS = 16_384;
    /** Shorter than what servers keep open, so that we seldom use a connection they are just closing. */
    private static final int KEEP_ALIVE_SECONDS = 4;

    private final HttpClient client;
    private final Destinations destinations;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration timeout;

    WebhookSender(Vertx vertx, Destinations destinations, ObjectMapper json, Clock clock, WebhookConfig config) {
        this.client = vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                        .setMaxHeaderSize(LONGEST_HEADERS)
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS))
                .with(new PoolOptions().setHttp1MaxSize(config.parallel()))
                // The attempt learns of it too; for the log, a customer's server that breaks off is no error.
                .withConnectHandler(connection -> connection.exceptionHandler(failure -> {}))
                .build();
        this.destinations = destinations;
        this.json = json;
        this.clock = clock;
        this.timeout = config.timeout();
    }

    Uni<Attempt> send(Delivery delivery) {
        Instant started = clock.instant();
        return result(delivery, started)
                .ifNoItem()
                .after(timeout)
                .recoverWithItem(new Unanswered("No complete answer within " + timeout.toSeconds() + " seconds"))
                .onFailure()
                .recoverWithItem(WebhookSender::failed)
                .map(result -> new Attempt(started, Duration.between(started, clock.instant()), result));
    }

    private Uni<Attempt.Result> result(Delivery delivery, Instant now) {
        URI url = delivery.target().url();
        if (delivery.target() instanceof Target.Locked) {
            return Uni.createFrom().item(new Unsent("Its secret cannot be opened now"));
        }
        return destinations
                .resolve(url)
                .chain(address -> post(url, address, SignedMessage.of(delivery, now, json)))
                // The server may have closed a connection that we were about to use again; so once more, with another.
                .onFailure(HttpClosedException.class)
                .retry()
                .atMost(1);
    }

    private Uni<Attempt.Result> post(URI url, InetAddress address, SignedMessage message) {
        return Uni.createFrom()
                .emitter(emitter -> client.request(options(url, address, message))
                        .onFailure(emitter::fail)
                        .onSuccess(request -> {
                            // Also when the attempt times out: nothing may keep the connection busy after it.
                            emitter.onTermination(request::reset);
                            request.send(message.body())
                                    .onFailure(emitter::fail)
                                    .onSuccess(response -> read(request, response, emitter));
                        }));
    }

    private static void read(
            HttpClientRequest request, HttpClientResponse response, UniEmitter<? super Attempt.Result> emitter) {
        Buffer body = Buffer.buffer();
        response.exceptionHandler(emitter::fail);
        response.endHandler(end -> emitter.complete(answered(response, body)));
        response.handler(part -> {
            body.appendBuffer(part, 0, Math.min(part.length(), LONGEST_KEPT_BODY - body.length()));
            if (body.length() >= LONGEST_KEPT_BODY) {
                // The status is known; nobody needs the rest, which may be endless.
                emitter.complete(answered(response, body));
                request.reset();
            }
        });
    }

    private static Answered answered(HttpClientResponse response, Buffer body) {
        return new Answered(
                response.statusCode(),
                body.toString(StandardCharsets.UTF_8),
                retryAfter(response.getHeader("retry-after")));
    }

    private static RequestOptions options(URI url, InetAddress address, SignedMessage message) {
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
        message.headers().forEach(options::putHeader);
        return options;
    }

    /** Seconds only; the date form is rare, and without it the schedule decides. */
    private static @Nullable Duration retryAfter(@Nullable String header) {
        return header != null && header.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }

    private static Attempt.Result failed(Throwable failure) {
        return failure instanceof Destinations.ForbiddenDestination
                ? new Unsent(String.valueOf(failure.getMessage()))
                : new Unanswered(inWords(failure));
    }

    private static String inWords(Throwable failure) {
        return failure instanceof Destinations.UnknownDestination
                ? String.valueOf(failure.getMessage())
                : "No connection: " + failure.getClass().getSimpleName();
    }
}
