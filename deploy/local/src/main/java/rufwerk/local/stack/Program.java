package rufwerk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import rufwerk.local.SuiteProblem;

/** The two forms in which a service is built. */
public enum Program {
    JVM("target/quarkus-app/quarkus-run.jar", "Build it with: ./suite run") {
        @Override
        List<String> command(Path file) {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            // The quick compiler alone: it halves the start, and a demo never runs long enough to miss the other.
            return List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", file.toString());
        }

        @Override
        Path all(Path file) {
            return Objects.requireNonNull(file.getParent());
        }
    },
    NATIVE("target/%s-0.1.0-SNAPSHOT-runner", "Build it with: ./suite native --no-run") {
        @Override
        List<String> command(Path file) {
            return List.of(file.toString(), "-Xmx256m");
        }

        @Override
        Path all(Path file) {
            return file;
        }
    };

    private final String location;
    private final String advice;

    Program(String location, String advice) {
        this.location = location;
        this.advice = advice;
    }

    abstract List<String> command(Path file);

    abstract Path all(Path file);

    List<String> command(Path project, Service service) {
        return command(file(project, service));
    }

    void requireBuilt(Path project, Service service) {
        Path file = file(project, service);
        if (!Files.exists(file)) {
            throw new SuiteProblem("%s is missing. %s".formatted(project.relativize(file), advice));
        }
    }

    /** What one has to ship, in bytes. */
    long size(Path project, Service service) {
        try (var files = Files.walk(all(file(project, service)))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Path project, Service service) {
        return project.resolve(service.fullName()).resolve(location.formatted(service.fullName()));
    }
}
