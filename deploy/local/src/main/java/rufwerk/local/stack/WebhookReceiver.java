package rufwerk.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import rufwerk.local.Json;

/** A customer's server in small: takes webhooks, checks their signature, and shows the last ones to GET. */
public final class WebhookReceiver implements AutoCloseable {
    private static final int KEPT = 100;

    private final HttpServer server;
    private final byte[] secret;
    private final Deque<Delivery> deliveries = new ArrayDeque<>();

    /** What came, and whether its signature was right. */
    public record Delivery(String id, boolean verified, JsonNode body) {}

    private WebhookReceiver(HttpServer server, String pushSecret) {
        this.server = server;
        this.secret = pushSecret.getBytes(StandardCharsets.UTF_8);
    }

    static WebhookReceiver start(int port, String pushSecret) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var receiver = new WebhookReceiver(HttpServer.create(address, 0), pushSecret);
            receiver.server.createContext("/", receiver::handle);
            receiver.server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:%d/webhooks".formatted(server.getAddress().getPort());
    }

    public List<Delivery> about(long orderId) {
        return all().stream()
                .filter(delivery -> delivery.body().path("order_id").asLong() == orderId)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized List<Delivery> all() {
        return List.copyOf(deliveries);
    }

    private synchronized void keep(Delivery delivery) {
        deliveries.addLast(delivery);
        if (deliveries.size() > KEPT) {
            deliveries.removeFirst();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "POST" -> receive(exchange);
            case "GET" -> answer(exchange, 200, Json.write(all()));
            default -> answer(exchange, 405, "");
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = inLowerCase(exchange.getRequestHeaders());
        String id = headers.getOrDefault("webhook-id", List.of("")).getFirst();
        boolean verified = isSigned(body, headers);
        keep(new Delivery(id, verified, Json.read(body)));
        answer(exchange, verified ? 204 : 401, "");
    }

    private boolean isSigned(String body, Map<String, List<String>> headers) {
        try {
            new Webhook(secret).verify(body, headers);
            return true;
        } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
            return false;
        }
    }

    /** The JDK's server spells names Like-This, the standard's library looks for them like-this. */
    private static Map<String, List<String>> inLowerCase(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
