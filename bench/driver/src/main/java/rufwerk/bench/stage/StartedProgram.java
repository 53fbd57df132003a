package rufwerk.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import rufwerk.kit.testing.ChildProcess;
import rufwerk.local.Eventually;
import rufwerk.local.SuiteProblem;

/** A program of ours as a process of its own, from its start until it answers what it is measured with. */
public final class StartedProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Short, as a native executable answers after a tenth of a second. */
    private static final Duration PAUSE = Duration.ofMillis(2);

    private static final int LOG_WORTH_SHOWING = 3_000;

    private final ChildProcess process;
    private final int port;
    private final Path log;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private StartedProgram(ChildProcess process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Does not wait for it. */
    public static StartedProgram start(List<String> command, Map<String, String> environment, int port, Path log) {
        return new StartedProgram(ChildProcess.start(command, environment, log), port, log);
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    /** Waits until it answers with 200; headers as {@code Name: value}. */
    public void awaitOk(String path, String... headers) {
        boolean answered = Eventually.holds(PATIENCE, PAUSE, () -> !process.isAlive() || isOk(path, headers));
        if (!answered || !process.isAlive()) {
            throw new SuiteProblem("No answer to %s. The end of the log:%n%s".formatted(path, endOfLog()));
        }
    }

    /** The body of an answer that has to be 200. */
    public String get(String path, String... headers) {
        return send(request(path, headers).build(), path);
    }

    /** The body of an answer that has to be a success. */
    public String send(String method, String path, String body, String... headers) {
        var request = request(path, headers).method(method, BodyPublishers.ofString(body));
        return send(request.build(), method + " " + path);
    }

    private String send(HttpRequest request, String what) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new SuiteProblem("%s: %d %s".formatted(what, response.statusCode(), response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new SuiteProblem("%s: no answer (%s)".formatted(what, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteProblem("Interrupted");
        }
    }

    private boolean isOk(String path, String... headers) {
        try {
            return client.send(request(path, headers).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            request.header(parts[0], parts[1]);
        }
        return request;
    }

    private String endOfLog() {
        try {
            String text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - LOG_WORTH_SHOWING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        process.close();
    }
}
