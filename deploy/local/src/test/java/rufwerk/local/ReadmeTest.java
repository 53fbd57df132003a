package rufwerk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rufwerk.kit.testing.Folders;

class ReadmeTest {
    private static final Path PROJECT = Folders.project();

    @Test
    void listsEveryEnvironmentVariableThatTheServicesRead() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path file : propertiesOfServices()) {
            read.addAll(find("\\$\\{([A-Z][A-Z_]+)", Files.readString(file)));
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

    /** "required" where there is none, "none" where it is empty; what depends on other variables is said in words. */
    @ParameterizedTest
    @MethodSource("documentedVariables")
    void namesTheirDefaults(String variable, String documented) throws IOException {
        Set<String> defaults = new TreeSet<>();
        for (Path file : propertiesOfServices()) {
            defaults.addAll(find("\\$\\{%s(:[^}]*|)}".formatted(variable), Files.readString(file)));
        }

        switch (documented) {
            case "required" -> assertThat(defaults).containsExactly("");
            case "none" -> assertThat(defaults).contains(":"); // what hangs on it may have a default all the same
            default -> assertThat(defaults).containsExactly(":" + documented);
        }
    }

    static Stream<Arguments> documentedVariables() throws IOException {
        List<Arguments> variables = new ArrayList<>();
        for (String row : Files.readAllLines(PROJECT.resolve("README.md"))) {
            if (!row.matches("\\| `[A-Z][A-Z_]+`.*")) {
                continue;
            }
            String[] cells = row.split("\\|");
            List<String> names = List.of(cells[1].strip().split(", "));
            List<String> defaults = List.of(cells[2].strip().split(", "));
            for (int i = 0; i < names.size(); i++) {
                String one = defaults.get(Math.min(i, defaults.size() - 1));
                if (one.startsWith("`") || one.equals("required") || one.equals("none")) {
                    variables.add(arguments(names.get(i).replace("`", ""), one.replace("`", "")));
                }
            }
        }
        return variables.stream();
    }

    private static List<Path> propertiesOfServices() throws IOException {
        try (Stream<Path> files = Files.find(
                PROJECT, 7, (path, attributes) -> path.toString().matches(".*/src/main/resources/.*\\.properties"))) {
            return files.toList();
        }
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
