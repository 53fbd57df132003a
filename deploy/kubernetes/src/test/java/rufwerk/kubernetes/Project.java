package rufwerk.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the project. */
final class Project {
    static final List<String> SERVICES =
            List.of("durchwahl-service", "numbers-service", "documents-service", "orders-service");

    private static final Path ROOT = root(Path.of("").toAbsolutePath());

    private Project() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static String text(String path) {
        return text(file(path));
    }

    /** All main sources of a module. */
    static List<String> sources(String module) {
        try (Stream<Path> files = Files.walk(file(module + "/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Project::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root(Path from) {
        return Files.exists(from.resolve("suite")) ? from : root(from.getParent());
    }
}
