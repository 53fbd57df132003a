package rufwerk.bench.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rufwerk.bench.machine.CpuWatch;
import rufwerk.kit.testing.ChildProcess;
import rufwerk.kit.testing.LocalPostgres;
import rufwerk.local.SuiteProblem;

/**
 * PostgreSQL's own load program, with prepared statements.
 *
 * @param scripts of which each transaction runs one, all equally often
 */
public record PgbenchContestant(String name, Stage stage, Path program, String database, List<Path> scripts)
        implements Contestant {
    public static final int CLIENTS = 16;

    public PgbenchContestant {
        scripts = List.copyOf(scripts);
    }

    /** Any version of it can measure any version of PostgreSQL. */
    public static Path find() {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
        return Stream.concat(onPath, debianFolders())
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new SuiteProblem(
                        "pgbench is needed. It comes with PostgreSQL's server: apt-get install postgresql"));
    }

    @Override
    public Slice run(Duration during) {
        var watch = CpuWatch.begin(stage.parts(this));
        long walBefore = stage.walBytes();
        Path output = stage.folder().resolve("pgbench.log");
        try (var pgbench = ChildProcess.start(command(during), Map.of(), output)) {
            int exit = pgbench.exit().join();
            String text = Files.readString(output);
            Files.delete(output);
            if (exit != 0) {
                throw new SuiteProblem("pgbench failed:\n" + text);
            }
            var report = PgbenchReport.parse(text);
            double walBytes = (double) (stage.walBytes() - walBefore) / Math.max(1, report.transactions());
            return new Slice(report.perSecond(), 0, walBytes, watch.soFar());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Duration during) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + CLIENTS,
                "--jobs=2",
                "--time=" + during.toSeconds(),
                "--host=" + LocalPostgres.HOST,
                "--port=" + stage.postgres().port(),
                "--username=postgres"));
        scripts.forEach(script -> command.add("--file=" + script));
        command.add(database);
        return command;
    }

    private static Stream<Path> debianFolders() {
        Path versions = Path.of("/usr/lib/postgresql");
        try (var found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin")).toList().stream();
        } catch (IOException notDebian) {
            return Stream.empty();
        }
    }
}
