package rufwerk.bench.orders;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A customer's server that does as little as possible: it counts, and remembers when it first heard of which order. */
final class Sink implements AutoCloseable {
    private static final Buffer ORDER = Buffer.buffer("\"order_id\":");
    private static final int NO_CONTENT = 204;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final AtomicLong received = new AtomicLong();
    private final Map<Long, Long> heardAt = new ConcurrentHashMap<>();
    private volatile boolean listening;

    private Sink(int port) {
        server = vertx.createHttpServer().requestHandler(this::take);
        server.listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    static Sink start(int port) {
        return new Sink(port);
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/";
    }

    long received() {
        return received.get();
    }

    /** Whether bodies are read, which only latencies need. */
    void listen(boolean on) {
        heardAt.clear();
        listening = on;
    }

    /** When an order was first heard of, as {@link System#nanoTime} tells it; by order id. */
    Map<Long, Long> heardAt() {
        return heardAt;
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            if (listening) {
                heardAt.putIfAbsent(orderId(body), System.nanoTime());
            }
            received.incrementAndGet();
            request.response().setStatusCode(NO_CONTENT).end();
        });
    }

    static long orderId(Buffer body) {
        String text = body.toString();
        int from = text.indexOf(ORDER.toString());
        if (from < 0) {
            return -1;
        }
        int begin = from + ORDER.length();
        int end = begin;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return Long.parseLong(text, begin, end, 10);
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }
}
