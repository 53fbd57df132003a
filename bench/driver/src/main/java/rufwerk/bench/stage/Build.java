package rufwerk.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The two forms in which a program of ours is built. */
public enum Build {
    JVM("JVM", "target/quarkus-app", "quarkus-run.jar") {
        @Override
        List<String> command(String program) {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return List.of(java, HEAP, "-jar", program);
        }
    },
    NATIVE("native", "target", "*-runner") {
        @Override
        List<String> command(String program) {
            return List.of(program, HEAP);
        }
    };

    private static final String HEAP = "-Xmx512m";

    private final String title;
    private final String folder;
    private final String file;

    Build(String title, String folder, String file) {
        this.title = title;
        this.folder = folder;
        this.file = file;
    }

    abstract List<String> command(String program);

    public String title() {
        return title;
    }

    /** How to start a module of the project; empty when it was not built this way. */
    public Optional<List<String>> command(Path module) {
        Path place = module.resolve(folder);
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try (var found = Files.newDirectoryStream(place, file)) {
            for (Path program : found) {
                return Optional.of(command(program.toString()));
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
