package rufwerk.orders;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A small real HTTP server in the place of documents-service, which a test tells what to answer. */
public class DocumentsStandIn implements QuarkusTestResourceLifecycleManager {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int status = 201;
    private volatile int liveNumbers;
    private volatile String answer = "";
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/v1/verifications/", this::answer);
        server.createContext("/v1/accounts/", this::tellOfContracts);
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

    public void answers(int newStatus, String newAnswer) {
        this.status = newStatus;
        this.answer = newAnswer;
    }

    /** Method, path and authorization, one line each. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** How many numbers every account has. */
    public void tellOfNumbers(int live) {
        this.liveNumbers = live;
    }

    private void tellOfContracts(HttpExchange exchange) throws IOException {
        byte[] body = "{\"live\":%d}".formatted(liveNumbers).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(liveNumbers < 0 ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
