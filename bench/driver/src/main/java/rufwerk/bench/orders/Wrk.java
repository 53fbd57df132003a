package rufwerk.bench.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rufwerk.kit.testing.ChildProcess;
import rufwerk.local.SuiteProblem;

/** Plain POSTs to the same sink, as many as it takes: what remains when nothing is remembered, signed or tried again. */
record Wrk(Path program, Path folder) {
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec: +([0-9.]+)");
    private static final int CONNECTIONS = 64;

    static Wrk find(Path folder) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, "wrk"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Wrk(program, folder))
                .orElseThrow(() -> new SuiteProblem("wrk is needed: apt-get install wrk"));
    }

    double perSecond(Sink sink, Duration during) {
        Path script = folder.resolve("post.lua");
        Path output = folder.resolve("wrk.log");
        try {
            Files.writeString(
                    script,
                    "wrk.method = \"POST\"\nwrk.headers[\"Content-Type\"] = \"application/json\"\nwrk.body = [[%s]]\n"
                            .formatted(Deliveries.PAYLOAD));
            var command = List.of(
                    program.toString(),
                    "--threads=1",
                    "--connections=" + CONNECTIONS,
                    "--duration=" + during.toSeconds() + "s",
                    "--script=" + script,
                    sink.url());
            try (var wrk = ChildProcess.start(command, Map.of(), output)) {
                wrk.exit().join();
            }
            return parse(Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file also holds what came before. */
    static double parse(String text) {
        var found = PER_SECOND.matcher(text);
        var figures = found.results().toList();
        if (figures.isEmpty() || text.contains("Non-2xx")) {
            throw new SuiteProblem("wrk did not measure what it should:\n" + text);
        }
        return Double.parseDouble(figures.getLast().group(1));
    }
}
