package rufwerk.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Strimzi's kinds, read as its own operator reads them; what it would not keep is a flaw. */
final class KafkaSchemas {
    private static final Map<String, Class<?>> KINDS = Map.of(
            "Kafka", Kafka.class,
            "KafkaNodePool", KafkaNodePool.class,
            "KafkaTopic", KafkaTopic.class,
            "KafkaUser", KafkaUser.class);

    /** Writes what the operator knows; the rest it would only keep. */
    private static final ObjectMapper KNOWN = new ObjectMapper()
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnyGetter(Annotated annotated) {
                    return false;
                }
            });

    private KafkaSchemas() {}

    static boolean knows(JsonNode resource) {
        return resource.path("apiVersion").asText().equals("kafka.strimzi.io/v1");
    }

    static List<String> flaws(List<JsonNode> resources) {
        List<String> flaws = new ArrayList<>();
        for (JsonNode resource : resources) {
            if (knows(resource)) {
                flaws.addAll(flaws(resource));
            }
        }
        return flaws;
    }

    private static List<String> flaws(JsonNode resource) {
        String name = resource.at("/metadata/name").asText();
        Class<?> kind = KINDS.get(resource.path("kind").asText());
        if (kind == null) {
            return List.of(name + ": no kind of Strimzi");
        }
        try {
            JsonNode understood = KNOWN.valueToTree(Yaml.JSON.treeToValue(resource, kind));
            List<String> flaws = new ArrayList<>();
            lost(resource.path("spec"), understood.path("spec"), name + ".spec", flaws);
            return flaws;
        } catch (JsonProcessingException e) {
            return List.of(name + ": " + e.getOriginalMessage());
        }
    }

    private static void lost(JsonNode written, JsonNode understood, String place, List<String> flaws) {
        if (written.isValueNode()) {
            if (!written.asText().equals(understood.asText())) {
                flaws.add("%s: %s was understood as %s".formatted(place, written, understood));
            }
        } else if (written.isArray()) {
            for (int i = 0; i < written.size(); i++) {
                lost(written.get(i), understood.path(i), place + "[" + i + "]", flaws);
            }
        } else {
            written.properties()
                    .forEach(field -> lost(
                            field.getValue(), understood.path(field.getKey()), place + "." + field.getKey(), flaws));
        }
    }
}
