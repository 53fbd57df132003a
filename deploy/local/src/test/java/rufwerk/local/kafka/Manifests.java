package rufwerk.local.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import rufwerk.kit.testing.Folders;
import rufwerk.local.stack.Service;

/** What the manifests for production say about Kafka: its topics, who may do what, and what services are told. */
final class Manifests {
    private static final Path KUBERNETES = Folders.project().resolve("deploy/kubernetes");
    private static final YAMLMapper YAML = new YAMLMapper();

    private Manifests() {}

    static List<String> topics() {
        return read("overlays/production/kafka-topics.yaml").stream()
                .map(topic -> topic.at("/metadata/name").asText())
                .toList();
    }

    static List<String> users() {
        return read("overlays/production/kafka-users.yaml").stream()
                .map(user -> user.at("/metadata/name").asText())
                .toList();
    }

    /** As Strimzi's user operator makes them: a certificate's name is its user's. */
    static List<AclBinding> rights() {
        List<AclBinding> rights = new ArrayList<>();
        for (JsonNode user : read("overlays/production/kafka-users.yaml")) {
            String principal = "User:CN=" + user.at("/metadata/name").asText();
            for (JsonNode acl : user.at("/spec/authorization/acls")) {
                var resource = new ResourcePattern(
                        ResourceType.fromString(acl.at("/resource/type").asText()),
                        acl.at("/resource/name").asText(),
                        PatternType.LITERAL);
                for (JsonNode operation : acl.path("operations")) {
                    rights.add(new AclBinding(
                            resource,
                            new AccessControlEntry(
                                    principal,
                                    "*",
                                    AclOperation.fromString(operation.asText()),
                                    AclPermissionType.ALLOW)));
                }
            }
        }
        return rights;
    }

    /** Variables by name; a secret's value stands as {@code secret/key}. */
    static Map<String, String> environment(Service service) {
        Map<String, String> variables = new HashMap<>();
        for (JsonNode patch :
                read("components/kafka-tls/kustomization.yaml").getFirst().path("patches")) {
            if (patch.at("/target/name").asText().equals(service.fullName())) {
                for (JsonNode step : parse(patch.path("patch").asText())) {
                    JsonNode value = step.path("value");
                    if (step.path("path").asText().endsWith("/env/-")) {
                        variables.put(value.path("name").asText(), valueOf(value));
                    }
                }
            }
        }
        return variables;
    }

    private static String valueOf(JsonNode variable) {
        JsonNode secret = variable.at("/valueFrom/secretKeyRef");
        return secret.isMissingNode()
                ? variable.path("value").asText()
                : secret.path("name").asText() + "/" + secret.path("key").asText();
    }

    private static List<JsonNode> read(String file) {
        try {
            return parse(Files.readString(KUBERNETES.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of a file; of a list its items. */
    private static List<JsonNode> parse(String text) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
