package rufwerk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.Folders;

class ReadmeTest {
    private static final Path PROJECT = Folders.project();

    @Test
    void listsEveryEnvironmentVariableThatTheServicesRead() throws IOException {
        Set<String> read = new TreeSet<>();
        try (Stream<Path> files = Files.find(
                PROJECT, 7, (path, attributes) -> path.toString().matches(".*/src/main/resources/.*\\.properties"))) {
            for (Path file : files.toList()) {
                read.addAll(find("\\$\\{([A-Z][A-Z_]+)", Files.readString(file)));
            }
        }

        Set<String> documented = new TreeSet<>();
        for (String line : Files.readAllLines(PROJECT.resolve("README.md"))) {
            if (line.startsWith("| `")) {
                documented.addAll(find("`([A-Z][A-Z_]+)`", line.substring(0, line.indexOf('|', 1))));
            }
        }

        assertThat(read).contains("DATABASE_NAME", "SWITCH_KEY");
        assertThat(documented).isEqualTo(read);
    }

    private static Set<String> find(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
