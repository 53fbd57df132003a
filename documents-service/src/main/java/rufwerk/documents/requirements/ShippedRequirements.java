package rufwerk.documents.requirements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import rufwerk.documents.requirements.RequirementsYaml.Content;

/** The requirements that came with this release; in force until operators replace them. */
final class ShippedRequirements {
    static final String YAML = read();
    static final Requirements REQUIREMENTS = switch (RequirementsYaml.read(YAML)) {
        case Content.Good(var sets) -> new Requirements(Requirements.SHIPPED, sets);
        case Content.Faulty(var faults) -> throw new IllegalStateException("The shipped requirements: " + faults);
    };

    private ShippedRequirements() {}

    private static String read() {
        try (InputStream file = ShippedRequirements.class.getResourceAsStream("/requirements/requirements.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
