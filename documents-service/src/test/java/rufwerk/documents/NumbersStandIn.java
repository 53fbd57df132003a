package rufwerk.documents;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import rufwerk.kit.testing.PostgresAndKafka;

/** A small real HTTP server in the place of numbers-service; direction 7 is Cologne, and there is no 404. */
final class NumbersStandIn implements AutoCloseable {
    private static final String COLOGNE = """
            {"id":%d,"country":"DE","area_code":"221","name":"Köln","names":{},"type":"geographic","stock":{"total":1}}""";

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;

    private NumbersStandIn(HttpServer server) {
        this.server = server;
    }

    static NumbersStandIn at(URI url) {
        try {
            var standIn = new NumbersStandIn(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort()), 0));
            standIn.server.createContext("/v1/directions/", standIn::answer);
            standIn.server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        byte[] body = COLOGNE.formatted(id).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        String token = "Bearer " + PostgresAndKafka.DOCUMENTS_TO_NUMBERS_TOKEN;
        boolean known = token.equals(exchange.getRequestHeaders().getFirst("Authorization")) && id != 404;
        exchange.sendResponseHeaders(known ? 200 : 404, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
