package rufwerk.numbers.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A small real HTTP server in the place of documents-service, which approves unless a test tells it otherwise. */
public class DocumentsStandIn implements QuarkusTestResourceLifecycleManager {
    private static final int NO_CONTENT = 204;

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile int status;
    private volatile String answer;
    private HttpServer server;

    /** What was asked. */
    public record Request(String method, String path, String authorization, String body) {}

    @Override
    public Map<String, String> start() {
        approves();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/v1/", this::answer);
        server.start();
        return Map.of("DOCUMENTS_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(DocumentsStandIn.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    public void approves() {
        decides("approved", "");
    }

    /** Something is missing. */
    public void waitsFor(String message) {
        decides("waiting", message);
    }

    /** All is there, and nobody has looked at it. */
    public void waits() {
        decides("waiting", "");
    }

    public void rejects(String message) {
        decides("rejected", message);
    }

    private void decides(String state, String message) {
        String reasons = message.isEmpty() ? "" : "{\"rule\":\"r\",\"field\":\"f\",\"message\":\"" + message + "\"}";
        answers(200, "{\"state\":\"" + state + "\",\"reasons\":[" + reasons + "]}");
    }

    public void answers(int newStatus, String newAnswer) {
        this.status = newStatus;
        this.answer = newAnswer;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String method = exchange.getRequestMethod();
        requests.add(new Request(
                method,
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                sent));
        boolean withdrawal = method.equals("DELETE") && status < 500;
        byte[] body = withdrawal ? new byte[0] : answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(withdrawal ? NO_CONTENT : status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
