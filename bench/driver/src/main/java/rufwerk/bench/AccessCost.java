package rufwerk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rufwerk.bench.load.ClosedLoop;
import rufwerk.bench.load.Requests;
import rufwerk.bench.machine.CpuTime;
import rufwerk.bench.machine.Pause;
import rufwerk.bench.machine.Rounds;
import rufwerk.bench.stage.Build;
import rufwerk.bench.stage.KnownKey;
import rufwerk.bench.stage.StartedProgram;
import rufwerk.bench.stage.Surroundings;
import rufwerk.kit.testing.Folders;
import rufwerk.kit.testing.LocalKafka;
import rufwerk.kit.testing.LocalPostgres;
import rufwerk.kit.testing.Ports;
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
            kafka.createTopics(List.of("accounts.v1"));
            key.publish(kafka.bootstrapServers());
            int port = Ports.any();
            var environment = new Surroundings(postgres, kafka).environment(port, "door");
            try (var door = StartedProgram.start(command(), environment, port, folder.resolve("door.log"))) {
                door.awaitOk("/guarded", "X-Api-Key: " + key.text());
                compare(door);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private void compare(StartedProgram door) {
        progress.plain("Warming up for " + 2 * WARM_UP.toSeconds() + " s");
        measured(door, "/open", WARM_UP);
        measured(door, "/guarded", WARM_UP);

        List<Double> throughput = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Measured open = measured(door, "/open", ROUND);
            Measured guarded = measured(door, "/guarded", ROUND);
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
                .formatted(
                        ROUNDS, Rounds.of(throughput).median(), Rounds.of(cpu).median()));
    }

    private record Measured(double perSecond, double cpuMicros) {}

    private Measured measured(StartedProgram door, String path, Duration during) {
        var requests = Requests.rotating(List.of(path), "X-Api-Key: " + key.text());
        try (var load = ClosedLoop.start(door.port(), CONNECTIONS, requests)) {
            Duration before = CpuTime.of(door.pid());
            long begin = System.nanoTime();
            Pause.of(during);
            long served = load.served();
            Duration spent = CpuTime.of(door.pid()).minus(before);
            return new Measured(served * 1e9 / (System.nanoTime() - begin), spent.toNanos() / 1000.0 / served);
        }
    }

    private List<String> command() {
        return Build.JVM
                .command(project.resolve("bench/door"))
                .orElseThrow(() -> new SuiteProblem("The door is not built. Measure with: ./suite bench access"));
    }
}
