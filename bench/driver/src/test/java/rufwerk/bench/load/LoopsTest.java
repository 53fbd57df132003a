package rufwerk.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.local.Eventually;
import rufwerk.local.SuiteProblem;

/** Both loops against a server that is slow when it is told so. */
class LoopsTest {
    private static final Duration NONE = Duration.ZERO;
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration STANDSTILL = Duration.ofMillis(300);

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Semaphore open = new Semaphore(Integer.MAX_VALUE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    @Test
    void sendAllThatIsDueAndNothingElse() {
        var outcome = new OpenLoop(port(), 4, Requests.numbered("/", 10)).run(100, SHORT, SHORT);

        assertThat(asked).hasSize(80).doesNotHaveDuplicates().contains("/10", "/89");
        assertThat(outcome.latencies().count()).isEqualTo(40);
        assertThat(outcome.served()).isEqualTo(40);
        assertThat(outcome.servedPerSecond()).isEqualTo(100);
    }

    /** One connection is stuck, so that all later requests wait in our own queue: they are late, too. */
    @Test
    void countTheTimeThatRequestsWaitedForAConnection() {
        open.drainPermits();
        Thread.startVirtualThread(() -> {
            Eventually.holds(Duration.ofSeconds(5), () -> !asked.isEmpty());
            long begin = System.nanoTime();
            Eventually.holds(Duration.ofSeconds(5), () -> System.nanoTime() - begin > STANDSTILL.toNanos());
            open.release(Integer.MAX_VALUE);
        });

        var outcome = new OpenLoop(port(), 1, Requests.rotating(List.of("/"))).run(100, NONE, SHORT);

        assertThat(outcome.latencies().count()).isEqualTo(40);
        assertThat(outcome.latencies().percentile(100)).isGreaterThanOrEqualTo(STANDSTILL);
        // Due every 10 ms: of 40 requests some 30 became due during the standstill, half of them 150 ms before its end.
        assertThat(outcome.latencies().percentile(60)).isGreaterThan(Duration.ofMillis(100));
    }

    @Test
    void sendTheNextWhenTheLastIsAnswered() {
        try (var load = ClosedLoop.start(port(), 3, Requests.rotating(List.of("/a", "/b")))) {
            assertThat(Eventually.holds(Duration.ofSeconds(5), () -> load.served() > 100))
                    .isTrue();
        }

        assertThat(Set.copyOf(asked)).containsExactlyInAnyOrder("/a", "/b");
    }

    @Test
    void countServersThatAreTooBusyApart() {
        status = 503;
        try (var load = ClosedLoop.start(port(), 1, Requests.rotating(List.of("/")))) {
            assertThat(Eventually.holds(Duration.ofSeconds(5), () -> load.turnedAway() > 3))
                    .isTrue();
            assertThat(load.served()).isZero();
        }
    }

    @Test
    void endWithAnyOtherAnswer() {
        status = 422;

        assertThatThrownBy(() -> {
                    try (var load = ClosedLoop.start(port(), 1, Requests.rotating(List.of("/")))) {
                        Eventually.holds(Duration.ofSeconds(5), () -> load.served() > 0);
                    }
                })
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("422");
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        open.acquireUninterruptibly();
        open.release();
        byte[] body = {'o', 'k'};
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
