package rufwerk.numbers.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A carrier's gateway that takes what it is asked to send, unless it was told to answer something else first. */
public final class GatewaySink implements AutoCloseable {
    private static final int TAKEN = 202;

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    public record Asked(String path, String authorization, String json) {}

    public GatewaySink(URI url) {
        try {
            server = HttpServer.create(new InetSocketAddress(url.getHost(), url.getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** The next request about this number; what other tests have left may come first. */
    public void answerNext(String digits, int status) {
        answers.put(digits, status);
    }

    /** About this number. */
    public List<Asked> about(String digits) {
        return asked.stream().filter(each -> each.json().contains(digits)).toList();
    }

    private int statusFor(String json) {
        for (String digits : answers.keySet()) {
            Integer status = json.contains(digits) ? answers.remove(digits) : null;
            if (status != null) {
                return status;
            }
        }
        return TAKEN;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String json = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    json));
            exchange.sendResponseHeaders(statusFor(json), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
