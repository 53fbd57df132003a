package rufwerk.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An overlay as Kubernetes gets it. */
record Overlay(String name, List<JsonNode> resources) {
    private static final Map<String, Overlay> RENDERED = new ConcurrentHashMap<>();

    static Overlay local() {
        return RENDERED.computeIfAbsent("local", name -> render(name, folder().resolve("overlays/local")));
    }

    static Overlay production() {
        return RENDERED.computeIfAbsent("production", name -> render(name, folder().resolve("overlays/production")));
    }

    /** Production with the component that scales by lag. */
    static Overlay productionWithKeda() {
        return productionWith("keda");
    }

    /** Production with documents in a bucket, each of which a scanner has seen. */
    static Overlay productionWithBucketAndScanner() {
        return productionWith("s3", "clamd");
    }

    static List<Overlay> all() {
        return List.of(local(), production(), productionWithKeda(), productionWithBucketAndScanner());
    }

    Stream<JsonNode> ofKind(String kind) {
        return resources.stream()
                .filter(resource -> resource.path("kind").asText().equals(kind));
    }

    /** Fails when there is none. */
    JsonNode find(String kind, String name) {
        return ofKind(kind)
                .filter(resource -> resource.at("/metadata/name").asText().equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError("%s has no %s %s".formatted(this.name, kind, name)));
    }

    /** The deployment's only container. */
    JsonNode container(String service) {
        return find("Deployment", service).at("/spec/template/spec/containers/0");
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Path folder() {
        return Project.file("deploy/kubernetes");
    }

    private static Overlay render(String name, Path kustomization) {
        return new Overlay(
                name, Yaml.documents(Programs.run(folder(), "", "kubectl", "kustomize", kustomization.toString())));
    }

    private static Overlay productionWith(String... components) {
        String with = String.join("-and-", components);
        return RENDERED.computeIfAbsent("production with " + with, name -> {
            Path overlay = folder().resolve("target/with-" + with);
            String all = Stream.of(components).map("../../components/"::concat).collect(Collectors.joining(", "));
            try {
                Files.createDirectories(overlay);
                Files.writeString(overlay.resolve("kustomization.yaml"), """
                        namespace: rufwerk
                        resources: [../../overlays/production]
                        components: [%s]
                        """.formatted(all));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return render(name, overlay);
        });
    }
}
