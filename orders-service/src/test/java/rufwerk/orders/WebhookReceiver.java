package rufwerk.orders;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small real receiver of webhooks that answers what it is told, 204 by default. */
public final class WebhookReceiver implements AutoCloseable {
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Integer>> nextAnswers = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /** What arrived at a path. */
    public record Message(String path, String body, HttpHeaders headers) {
        public JsonPath json() {
            return JsonPath.from(body);
        }

        public String type() {
            return json().getString("type");
        }

        public String id() {
            return headers.firstValue("webhook-id").orElseThrow();
        }

        /** Whether the library of Standard Webhooks accepts the signature. */
        public boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            } catch (Exception e) {
                throw new IllegalArgumentException("This is no secret", e);
            }
        }
    }

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    public String url() {
        return url("/hook?customer=1");
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public void answersNext(int status) {
        answersNextAt("/hook", status);
    }

    /** To the next that goes to the path. */
    public void answersNextAt(String path, int status) {
        nextAnswers.computeIfAbsent(path, none -> new ConcurrentLinkedDeque<>()).add(status);
    }

    /** From now on, to everything that goes to the path. */
    public void answers(String path, int status) {
        answers.put(path, status);
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    public List<Message> messages(String path) {
        return messages.stream().filter(message -> message.path().equals(path)).toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        messages.add(new Message(path, body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true)));
        Deque<Integer> next = nextAnswers.get(path);
        Integer status = next == null ? null : next.poll();
        exchange.sendResponseHeaders(status == null ? answers.getOrDefault(path, 204) : status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
