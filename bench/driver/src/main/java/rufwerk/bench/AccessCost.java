package rufwerk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rufwerk.kit.testing.ChildProcess;
import rufwerk.kit.testing.Folders;
import rufwerk.kit.testing.LocalKafka;
import rufwerk.kit.testing.LocalPostgres;
import rufwerk.kit.testing.Ports;
import rufwerk.local.Eventually;
import rufwerk.local.Progress;
import rufwerk.local.SuiteProblem;

/** What the access check costs a request that does as little as one statement by primary key. */
final class AccessCost {
    private static final int ROUNDS = 10;
    private static final int CONNECTIONS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(3);

    private final KnownKey key = new KnownKey();
    private final Path project;
    private final Progress progress;

    AccessCost(Path project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    void measure() {
        Path folder = Folders.temporary("rufwerk-bench");
        try (var postgres = LocalPostgres.temporary();
                var kafka = LocalKafka.temporary()) {
            postgres.createDatabase("door", "door", "door-password");
            kafka.createTopics(List.of("accounts.v1"));
            key.publish(kafka.bootstrapServers());
            int port = Ports.any();
            try (var door =
                    ChildProcess.start(command(), environment(postgres, kafka, port), folder.resolve("door.log"))) {
                awaitKey(port, folder.resolve("door.log"));
                compare(port, door.pid());
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private void compare(int port, long pid) {
        var load = new Load(port, CONNECTIONS);
        String header = "X-Api-Key: " + key.text();
        progress.plain("Warming up for " + 2 * WARM_UP.toSeconds() + " s");
        load.get("/open", header, WARM_UP);
        load.get("/guarded", header, WARM_UP);

        List<Double> throughput = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Measured open = measured(load, "/open", header, pid);
            Measured guarded = measured(load, "/guarded", header, pid);
            throughput.add(guarded.perSecond() / open.perSecond());
            cpu.add(guarded.cpuMicros() / open.cpuMicros());
            progress.plain("  round %d of %d: open %,.0f/s at %.1f µs of CPU, guarded %,.0f/s at %.1f µs"
                    .formatted(
                            round,
                            ROUNDS,
                            open.perSecond(),
                            open.cpuMicros(),
                            guarded.perSecond(),
                            guarded.cpuMicros()));
        }
        progress.plain("Guarded / open, median of %d rounds: throughput %.3f, CPU of the service per request %.3f"
                .formatted(ROUNDS, median(throughput), median(cpu)));
    }

    private record Measured(double perSecond, double cpuMicros) {}

    private static Measured measured(Load load, String path, String header, long pid) {
        Duration before = cpuOf(pid);
        long answered = load.get(path, header, ROUND);
        Duration spent = cpuOf(pid).minus(before);
        return new Measured(answered * 1000.0 / ROUND.toMillis(), spent.toNanos() / 1000.0 / answered);
    }

    private static Duration cpuOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new SuiteProblem("The service is gone"));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private List<String> command() {
        Path jar = project.resolve("bench/door/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new SuiteProblem("%s is missing. Measure with: ./suite bench".formatted(project.relativize(jar)));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx256m", "-jar", jar.toString());
    }

    private static Map<String, String> environment(LocalPostgres postgres, LocalKafka kafka, int port) {
        return Map.ofEntries(
                Map.entry("HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("DATABASE_HOST", LocalPostgres.HOST),
                Map.entry("DATABASE_PORT", Integer.toString(postgres.port())),
                Map.entry("DATABASE_NAME", "door"),
                Map.entry("DATABASE_USER", "door"),
                Map.entry("DATABASE_PASSWORD", "door-password"),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
                Map.entry("MASTER_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                // They count all the same, and what they cost does not depend on how high they are.
                Map.entry("REQUESTS_PER_CREDENTIAL", "100000000"),
                Map.entry("REQUESTS_PER_ADDRESS", "100000000"),
                Map.entry("LOG_JSON", "false"));
    }

    private void awaitKey(int port, Path log) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/guarded"))
                .header("X-Api-Key", key.text())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            if (!Eventually.holds(Duration.ofSeconds(60), () -> isOk(client, request))) {
                throw new SuiteProblem("The door does not open:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOk(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
