package rufwerk.orders.events;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import rufwerk.orders.TestCustomer;

/** A reader of server-sent events, as far as these tests need one. */
final class OpenStream implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> response;
    private volatile boolean over;

    private OpenStream(HttpRequest request) throws Exception {
        response = client.send(request, BodyHandlers.ofLines());
        Thread.ofPlatform().daemon().start(this::read);
    }

    static OpenStream of(TestCustomer customer, String query, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/events" + query))
                .header("X-Api-Key", customer.apiKey())
                .header("Accept", "text/event-stream");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return new OpenStream(request.build());
    }

    int status() {
        return response.statusCode();
    }

    /** The values of a field, for example {@code event}, in their order. */
    List<String> all(String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip())
                .toList();
    }

    void await(String field, int count) {
        Awaitility.await().atMost(SOON).until(() -> all(field).size() >= count);
    }

    void awaitEnd() {
        Awaitility.await().atMost(SOON).until(() -> over);
    }

    private void read() {
        try (var body = response.body()) {
            body.forEach(lines::add);
        } catch (RuntimeException brokenOff) {
            // Also an end.
        } finally {
            over = true;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
