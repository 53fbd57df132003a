package rufwerk.local.desk;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A customer's server that says at first that it is gone, so that nothing more is sent, and takes webhooks later. */
final class FickleReceiver implements AutoCloseable {
    private final AtomicInteger taken = new AtomicInteger();
    private final HttpServer server;
    private volatile boolean back;

    private FickleReceiver(HttpServer server) {
        this.server = server;
    }

    static FickleReceiver start() throws IOException {
        var receiver =
                new FickleReceiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        receiver.server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (receiver.back) {
                receiver.taken.incrementAndGet();
            }
            exchange.sendResponseHeaders(receiver.back ? 204 : 410, -1);
            exchange.close();
        });
        receiver.server.start();
        return receiver;
    }

    String url() {
        return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
    }

    void comesBack() {
        back = true;
    }

    int taken() {
        return taken.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
