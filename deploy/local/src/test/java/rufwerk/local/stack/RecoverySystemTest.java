package rufwerk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.local.Json;
import rufwerk.local.Progress;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.DemoData;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.Trace;

/** A replica is killed while receivers hold back their answers to its webhooks. */
@ExtendWith(SuiteUnderTest.Extension.class)
class RecoverySystemTest {
    private static final Duration RECOVERY = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofSeconds(12);
    private static final int WEBHOOKS = 8;

    private final LocalStack stack;
    private final DemoAccount account;
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch released = new CountDownLatch(1);

    /** The ids of webhooks whose first attempt has arrived, and is not answered. */
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    /** When a webhook arrived once more, as {@link System#nanoTime} tells it. */
    private final Map<String, Long> toldAgain = new ConcurrentHashMap<>();

    RecoverySystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        Trace trace = Trace.begin();
        this.account = suite.operator(trace).issueKeys(suite.account().id(), Map.of());
        new DemoData(suite.operator(trace), Path.of(""), new Progress(System.out))
                .awaitKeys(new Customer(new Http(trace), stack.ports(), account));
    }

    /** Whoever is asked for a webhook sends it, unless the other replica looks at that very moment. */
    @Test
    void makesAttemptsAgainWithinThreeSecondsOfTheirReplicasDeath() throws Exception {
        HttpServer receiver = startReceiver();
        Replica dying = stack.startReplica(Service.ORDERS);
        String endpoints = dying.url() + "/v1/webhook-endpoints";
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
        String endpoint = Json.read(post(endpoints, Json.write(Map.of("url", url))))
                .path("id")
                .asText();
        for (int i = 0; i < WEBHOOKS; i++) {
            post(endpoints + "/" + endpoint + "/test", "");
        }
        await().atMost(SOON).until(() -> held.size() == WEBHOOKS);

        long killedAt = System.nanoTime();
        dying.kill();

        await().pollInterval(Duration.ofMillis(20))
                .atMost(SOON)
                .until(() -> interrupted(endpoint) > 0 && toldAgain.size() >= interrupted(endpoint));
        List<Duration> after = toldAgain.values().stream()
                .map(at -> Duration.ofNanos(at - killedAt))
                .sorted()
                .toList();
        System.out.printf(
                "%d webhooks of a killed replica told again by another %d to %d ms after its death%n",
                after.size(), after.getFirst().toMillis(), after.getLast().toMillis());
        assertThat(held).containsAll(toldAgain.keySet());
        assertThat(after.getLast()).isLessThan(RECOVERY);

        released.countDown();
        client.send(
                request(stack.ports().url(Service.ORDERS) + "/v1/webhook-endpoints/" + endpoint)
                        .DELETE()
                        .build(),
                BodyHandlers.discarding());
        receiver.stop(0);
    }

    /** How many attempts the database knows to have died with their replica. */
    private int interrupted(String endpoint) throws SQLException {
        try (var database = stack.postgres().connect(Service.ORDERS.shortName());
                var query = database.prepareStatement("""
                        SELECT count(*)
                          FROM webhook_attempt JOIN webhook_delivery ON webhook_delivery.id = webhook_attempt.delivery_id
                         WHERE endpoint_id = CAST(? AS uuid) AND number = 1 AND status IS NULL""")) {
            query.setString(1, endpoint);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private String post(String url, String body) throws Exception {
        var answer =
                client.send(request(url).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .header("X-Api-Key", account.key())
                .header("Content-Type", "application/json");
    }

    private HttpServer startReceiver() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
        return server;
    }

    private void take(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        exchange.getRequestBody().readAllBytes();
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        if (held.add(id)) {
            holdBack();
        } else {
            toldAgain.putIfAbsent(id, now);
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void holdBack() throws IOException {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
