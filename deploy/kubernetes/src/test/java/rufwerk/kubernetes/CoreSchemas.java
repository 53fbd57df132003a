package rufwerk.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

/** The kinds of Kubernetes itself, strictly: a field that does not exist is a flaw. */
final class CoreSchemas {
    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    private CoreSchemas() {}

    static boolean knows(JsonNode resource) {
        String group = resource.path("apiVersion").asText();
        return !group.contains(".") || group.contains(".k8s.io/") && !group.startsWith("gateway.");
    }

    static Optional<String> flaw(JsonNode resource) {
        String apiVersion = resource.path("apiVersion").asText();
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        String model =
                MODELS + "V" + version.substring(1) + resource.path("kind").asText();
        try {
            Class.forName(model)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(resource.toString()));
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(String.valueOf(e.getCause().getMessage()));
        } catch (ReflectiveOperationException e) {
            return Optional.of(
                    "There is no " + apiVersion + " " + resource.path("kind").asText());
        }
    }

    static List<String> flaws(List<JsonNode> resources) {
        return resources.stream()
                .filter(CoreSchemas::knows)
                .flatMap(resource ->
                        flaw(resource).map(flaw -> resource.at("/metadata/name").asText() + ": " + flaw).stream())
                .toList();
    }
}
