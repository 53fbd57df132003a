package rufwerk.documents;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small real HTTP server in the place of another service: says what it is told to, and remembers what it was asked. */
final class ServiceStandIn implements AutoCloseable {
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private record Answer(int status, String json) {}

    /** @param operation for example {@code GET /v1/accounts?status=active} */
    record Asked(String operation, String authorization, String body) {}

    private ServiceStandIn(HttpServer server) {
        this.server = server;
    }

    static ServiceStandIn at(URI url) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort());
            var standIn = new ServiceStandIn(HttpServer.create(address, 0));
            standIn.server.createContext("/", standIn::answer);
            standIn.server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on; what it was told nothing about it does not know. */
    ServiceStandIn answers(String methodAndPath, int status, String json) {
        answers.put(methodAndPath, new Answer(status, json));
        return this;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<String> operations() {
        return asked.stream().map(Asked::operation).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String operation = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(operation, exchange.getRequestHeaders().getFirst("Authorization"), body));
        String known =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        Answer answer = answers.getOrDefault(known, new Answer(404, "{\"code\":\"UNKNOWN\"}"));
        byte[] bytes = answer.json().getBytes(StandardCharsets.UTF_8);
        String type = answer.status() < 400 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
