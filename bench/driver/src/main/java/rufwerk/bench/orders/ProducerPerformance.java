package rufwerk.bench.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import rufwerk.bench.contest.Stage;
import rufwerk.kit.testing.ChildProcess;
import rufwerk.local.SuiteProblem;

/** Kafka's own load program: records of the same size to the same topic, from memory, with {@code acks=all}. */
final class ProducerPerformance {
    private static final Pattern PER_SECOND = Pattern.compile("([0-9]+) records sent, ([0-9.]+) records/sec");

    private final Stage stage;

    ProducerPerformance(Stage stage) {
        this.stage = stage;
    }

    double perSecond(int count) {
        Path output = stage.folder().resolve("producer-performance.log");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.apache.kafka.tools.ProducerPerformance",
                "--topic",
                Outbox.TOPIC,
                "--num-records",
                Integer.toString(count),
                "--record-size",
                Integer.toString(Deliveries.PAYLOAD.getBytes(StandardCharsets.UTF_8).length),
                "--throughput",
                "-1",
                "--producer-props",
                "bootstrap.servers=" + stage.kafka().bootstrapServers(),
                "acks=all");
        try (var producer = ChildProcess.start(command, Map.of(), output)) {
            producer.exit().join();
            return parse(Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line is about all records; those before it about some seconds each. */
    static double parse(String text) {
        var lines = PER_SECOND.matcher(text).results().toList();
        if (lines.isEmpty()) {
            throw new SuiteProblem("Kafka's ProducerPerformance did not say how fast it was:\n" + text);
        }
        return Double.parseDouble(lines.getLast().group(2));
    }
}
