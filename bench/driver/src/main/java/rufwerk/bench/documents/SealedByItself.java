package rufwerk.bench.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import rufwerk.bench.contest.Contestant;
import rufwerk.bench.contest.Stage;
import rufwerk.bench.machine.CpuWatch;
import rufwerk.kit.testing.ChildProcess;
import rufwerk.kit.testing.Folders;
import rufwerk.local.SuiteProblem;

/** {@link SealToDisk} as a process of its own, on the same disk; counted in megabytes of plain bytes. */
record SealedByItself(String name, Stage stage, int size, int atATime) implements Contestant {

    @Override
    public Slice run(Duration during) {
        Path files = stage.folder().resolve("sealed-by-itself");
        Path output = stage.folder().resolve("sealed-by-itself.log");
        var watch = CpuWatch.begin(stage.parts(this));
        try (var program = ChildProcess.start(command(files, during), Map.of(), output)) {
            int exit = program.exit().join();
            String text = Files.readString(output);
            Files.delete(output);
            if (exit != 0) {
                throw new SuiteProblem("Sealing by itself failed:\n" + text);
            }
            return new Slice(Double.parseDouble(text.strip()) / 1e6, 0, 0, watch.soFar());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Folders.delete(files);
        }
    }

    private List<String> command(Path files, Duration during) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                SealToDisk.class.getName(),
                files.toString(),
                Integer.toString(size),
                Long.toString(during.toMillis()),
                Integer.toString(atATime));
    }
}
