package rufwerk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import rufwerk.kit.testing.ChildProcess;
import rufwerk.local.Eventually;
import rufwerk.local.SuiteProblem;

/** One service as a process, from its start until it is ready. */
final class RunningService {
    private static final Duration STARTUP = Duration.ofSeconds(90);
    private static final int LINES_WORTH_SHOWING = 15;

    private final Service service;
    private final ChildProcess process;
    private final Duration startup;

    private RunningService(Service service, ChildProcess process, Duration startup) {
        this.service = service;
        this.process = process;
        this.startup = startup;
    }

    static RunningService start(
            Service service, List<String> command, Map<String, String> environment, Path log, String url) {
        long begin = System.nanoTime();
        var process = ChildProcess.start(command, environment, log);
        try (var client = HttpClient.newHttpClient()) {
            var ready = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            boolean answered = Eventually.holds(STARTUP, () -> !process.isAlive() || isOk(client, ready));
            if (!answered || !process.isAlive()) {
                process.kill();
                throw new SuiteProblem(
                        "%s did not start. The end of %s:%n%s".formatted(service.fullName(), log, end(log)));
            }
        }
        return new RunningService(service, process, Duration.ofNanos(System.nanoTime() - begin));
    }

    ChildProcess process() {
        return process;
    }

    /** From the start of the process to its first answer that it is ready. */
    Duration startup() {
        return startup;
    }

    Service service() {
        return service;
    }

    private static boolean isOk(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String end(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_WORTH_SHOWING), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
