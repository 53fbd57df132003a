package rufwerk.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import rufwerk.local.Json;
import rufwerk.local.SuiteProblem;

/** Requests that all carry one trace id, so that the logs of all services can be read as one story. */
public final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Trace trace;

    public Http(Trace trace) {
        this.trace = trace;
    }

    /** Headers as name, value, name, value. */
    public Answer get(String url, String... headers) {
        return send("GET", url, BodyPublishers.noBody(), headers);
    }

    Answer delete(String url, String... headers) {
        return send("DELETE", url, BodyPublishers.noBody(), headers);
    }

    Answer postJson(String url, Object body, String... headers) {
        return sendJson("POST", url, body, headers);
    }

    Answer putJson(String url, Object body, String... headers) {
        return sendJson("PUT", url, body, headers);
    }

    Answer putCsv(String url, String csv, String... headers) {
        return send("PUT", url, BodyPublishers.ofString(csv), with(headers, "Content-Type", "text/csv"));
    }

    private Answer sendJson(String method, String url, Object body, String... headers) {
        var publisher = BodyPublishers.ofString(Json.write(body));
        return send(method, url, publisher, with(headers, "Content-Type", "application/json"));
    }

    private Answer send(String method, String url, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .method(method, body)
                .timeout(PATIENCE)
                .headers(with(headers, "traceparent", trace.parent()))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(method + " " + request.uri().getPath(), response.statusCode(), response.body());
        } catch (IOException e) {
            throw new SuiteProblem("%s %s: no answer (%s)".formatted(method, url, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteProblem("%s %s: interrupted".formatted(method, url));
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] more = Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }
}
