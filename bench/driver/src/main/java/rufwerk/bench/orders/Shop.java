package rufwerk.bench.orders;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import rufwerk.bench.contest.Stage;
import rufwerk.bench.stage.Build;
import rufwerk.bench.stage.StartedProgram;
import rufwerk.local.Json;
import rufwerk.local.SuiteProblem;

/** orders-service with a customer who may order at once and wants to hear of it. */
final class Shop {
    static final String DATABASE = "orders";

    private static final String MANY = "100000";
    private static final String JSON = "Content-Type: application/json";
    private static final String ORDERS = "/v1/orders";

    private final Stage stage;
    private final StartedProgram service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String account;
    private final String key;
    private final String endpoint;
    private final UUID verification = UUID.randomUUID();

    private Shop(Stage stage, StartedProgram service, Sink sink) {
        this.stage = stage;
        this.service = service;
        this.account = Json.read(asOperator("/v1/accounts", Map.of("name", "Bench")))
                .path("id")
                .asText();
        this.key = Json.read(asOperator("/v1/accounts/" + account + "/credentials", Map.of("kind", "api_key")))
                .path("key")
                .asText();
        service.awaitOk(ORDERS, keyHeader());
        this.endpoint = Json.read(service.send(
                        "POST",
                        "/v1/webhook-endpoints",
                        Json.write(Map.of("url", sink.url(), "event_types", List.of("orders.order.placed"))),
                        keyHeader(),
                        JSON))
                .path("id")
                .asText();
        run("""
                INSERT INTO verification (id, account_id, state, country, area_code, submitted_at, version)
                VALUES ('%s', '%s', 'APPROVED', 'DE', '221', now(), 0)""".formatted(verification, account));
    }

    static Shop open(Path project, Stage stage, Sink sink) {
        List<String> command = Build.JVM
                .command(project.resolve("orders-service"))
                .orElseThrow(() -> new SuiteProblem("orders-service is not built"));
        var service = stage.start(
                command,
                DATABASE,
                Map.of(
                        "DOCUMENTS_URL", "http://127.0.0.1:1",
                        "ORDERS_TO_DOCUMENTS_TOKEN", "bench-documents-token-of-many-characters",
                        "WEBHOOK_ALLOWED_NETWORKS", "127.0.0.1/32",
                        "WEBHOOK_PARALLEL_PER_RECEIVER", "256",
                        "WEBHOOK_PER_SECOND_AND_RECEIVER", MANY,
                        "QUARKUS_LOG_LEVEL", "WARN"));
        service.awaitOk("/q/health/ready");
        return new Shop(stage, service, sink);
    }

    StartedProgram service() {
        return service;
    }

    String account() {
        return account;
    }

    String endpoint() {
        return endpoint;
    }

    /** The id of the order. */
    CompletableFuture<Long> order() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + ORDERS))
                .timeout(Duration.ofSeconds(10))
                .header("X-Api-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"verification_id\":\"" + verification + "\"}"))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(Shop::orderId);
    }

    void run(String sql) {
        try (var connection = stage.postgres().connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long ask(String sql) {
        try (var connection = stage.postgres().connect(DATABASE);
                var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long orderId(HttpResponse<String> response) {
        if (response.statusCode() != 202) {
            throw new SuiteProblem("An order was not taken: " + response.body());
        }
        return Json.read(response.body()).path("order_id").asLong();
    }

    private String keyHeader() {
        return "X-Api-Key: " + key;
    }

    private String asOperator(String path, Map<String, String> body) {
        String login = Base64.getEncoder()
                .encodeToString((Stage.OPERATOR + ":" + Stage.OPERATOR_PASSWORD).getBytes(StandardCharsets.UTF_8));
        return service.send("POST", path, Json.write(body), "Authorization: Basic " + login, JSON);
    }
}
