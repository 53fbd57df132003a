package rufwerk.local.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rufwerk.local.Json;
import rufwerk.local.OwnSuite;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Replica;
import rufwerk.local.stack.Service;

/**
 * Replicas of orders-service come and go while customers order. In test mode, as there are not so many numbers, and in a
 * suite of its own, as so many requests use up what an address may ask for.
 */
class ReplicasSystemTest {
    private static final byte[] DOCUMENT = SmallPdf.of("Certificate of registration");
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int CUSTOMERS = 4;
    private static final int ORDERS_BETWEEN_CHANGES = 60;
    private static final Set<String> ENDS = Set.of("COMPLETED", "FAILED");

    @TempDir
    private static Path folder;

    private static OwnSuite suite;

    private final LocalStack stack = suite.stack();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Answering replicas, by their URL. */
    private final List<String> replicas = new CopyOnWriteArrayList<>();

    private final List<Replica> started = new ArrayList<>();

    /** The key under which it was ordered, by the id of the order. */
    private final Map<Long, String> ordered = new ConcurrentHashMap<>();

    /** The states each order was told to be in, repetitions left out. */
    private final Map<Long, List<String>> heard = new ConcurrentHashMap<>();

    @BeforeAll
    static void aSuite() {
        suite = OwnSuite.start(folder, Map.of("requests_per_minute", 1_000_000, "mode", "test"));
    }

    @AfterAll
    static void noSuite() {
        suite.close();
    }

    @Test
    void tellsOfEveryOrderInOrderWhileReplicasAreAddedAndKilled() throws Exception {
        String verification = suite.customer().createVerification(DOCUMENT);
        suite.operator().approve(verification);
        String label = "Replicas " + UUID.randomUUID();
        var receiver = startReceiver();
        String endpoint =
                openEndpoint("http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
        replicas.add(stack.ports().url(Service.ORDERS));

        AtomicBoolean goOn = new AtomicBoolean(true);
        try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CUSTOMERS; i++) {
                customers.submit(() -> {
                    while (goOn.get()) {
                        orderUntilTaken(verification, label);
                    }
                });
            }
            try {
                awaitMoreOrders();
                Replica second = startReplica();
                awaitMoreOrders();
                startReplica();
                replicas.remove(stack.ports().url(Service.ORDERS));
                stack.killService(Service.ORDERS);
                awaitMoreOrders();
                replicas.remove(second.url());
                second.kill();
                awaitMoreOrders();
                stack.startService(Service.ORDERS);
                replicas.add(stack.ports().url(Service.ORDERS));
                awaitMoreOrders();
            } finally {
                goOn.set(false);
            }
        }
        awaitThatAllIsTold();

        assertThat(ordered.values()).doesNotHaveDuplicates();
        assertThat(countOf(label)).isEqualTo(ordered.size());
        System.out.printf(
                "%d orders by 3 replicas, 2 of them killed: each told of in order, none lost%n", ordered.size());
        closeEndpoint(endpoint);
        receiver.stop(0);
    }

    @AfterEach
    void stopReplicas() {
        started.forEach(Replica::close);
    }

    private void awaitThatAllIsTold() throws Exception {
        try {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(ordered.keySet()).allSatisfy(order -> {
                        List<String> states = heard.getOrDefault(order, List.of());
                        assertThat(states).hasSize(2).startsWith("PLACED");
                        assertThat(ENDS).contains(states.getLast());
                    }));
        } catch (ConditionTimeoutException notAll) {
            throw new AssertionError("Read so far: " + ReadSoFar.by(Service.ORDERS, stack.ports()), notAll);
        }
    }

    private Replica startReplica() {
        Replica replica = stack.startReplica(Service.ORDERS);
        started.add(replica);
        replicas.add(replica.url());
        return replica;
    }

    private void awaitMoreOrders() {
        int before = ordered.size();
        await().atMost(SOON).until(() -> ordered.size() >= before + ORDERS_BETWEEN_CHANGES);
    }

    /** The same key at whichever replica answers: an order whose answer was lost in a crash is not placed twice. */
    private void orderUntilTaken(String verification, String label) {
        String key = UUID.randomUUID().toString();
        String body = Json.write(Map.of("verification_id", verification, "label", label));
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            List<String> alive = List.copyOf(replicas);
            String url = alive.get(Math.floorMod(key.hashCode() + ordered.size(), alive.size()));
            var request = request(url, "/v1/orders").header("Idempotency-Key", key);
            try {
                var answer =
                        client.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
                if (answer.statusCode() == 202) {
                    ordered.put(Json.read(answer.body()).path("order_id").asLong(), key);
                }
                return answer.statusCode() == 202;
            } catch (IOException killed) {
                return false;
            }
        });
    }

    private int countOf(String label) throws Exception {
        int count = 0;
        String cursor = "";
        do {
            String query = "?limit=100&label=" + label.replace(" ", "%20") + cursor;
            JsonNode page = Json.read(client.send(
                            request(stack.ports().url(Service.ORDERS), "/v1/orders" + query)
                                    .GET()
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
            count += page.path("orders").size();
            cursor = page.path("next_cursor").isTextual()
                    ? "&cursor=" + page.path("next_cursor").asText()
                    : null;
        } while (cursor != null);
        return count;
    }

    private String openEndpoint(String url) throws Exception {
        String body = Json.write(Map.of(
                "url",
                url,
                "event_types",
                List.of("orders.order.placed", "orders.order.completed", "orders.order.failed")));
        var request = request(stack.ports().url(Service.ORDERS), "/v1/webhook-endpoints")
                .POST(BodyPublishers.ofString(body))
                .build();
        return Json.read(client.send(request, BodyHandlers.ofString()).body())
                .path("id")
                .asText();
    }

    private void closeEndpoint(String id) throws Exception {
        client.send(
                request(stack.ports().url(Service.ORDERS), "/v1/webhook-endpoints/" + id)
                        .DELETE()
                        .build(),
                BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String url, String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(20))
                .header("X-Api-Key", suite.account().key())
                .header("Content-Type", "application/json");
    }

    private HttpServer startReceiver() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
        return server;
    }

    private void hear(HttpExchange exchange) throws IOException {
        JsonNode data = Json.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                .path("data");
        String state = data.path("state").asText();
        heard.compute(data.path("order_id").asLong(), (order, before) -> {
            List<String> states = before == null ? new CopyOnWriteArrayList<>() : before;
            if (!states.contains(state)) {
                states.add(state);
            }
            return states;
        });
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
