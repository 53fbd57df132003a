package rufwerk.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables that a service's properties read. */
public final class EnvironmentVariables {
    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)}");

    private EnvironmentVariables() {}

    /** Those that have to be set, in the kit's properties and in the service's own. */
    public static Set<String> withoutDefault(String service) {
        return Stream.of(
                        "service-kit/kit/src/main/resources/META-INF/microprofile-config.properties",
                        service + "/src/main/resources/application.properties")
                .map(Folders.project()::resolve)
                .map(EnvironmentVariables::read)
                .flatMap(properties -> WITHOUT_DEFAULT.matcher(properties).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
