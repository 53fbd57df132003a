package rufwerk.kubernetes;

import static com.networknt.schema.InputFormat.JSON;
import static com.networknt.schema.SpecificationVersion.DRAFT_4;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {
    static List<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void kindsOfKubernetesHaveNoFlaw(Overlay overlay) {
        assertThat(CoreSchemas.flaws(overlay.resources())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void kindsOfStrimziHaveNoFlaw(Overlay overlay) {
        assertThat(KafkaSchemas.flaws(overlay.resources())).isEmpty();
    }

    @Test
    void otherKindsHaveNoFlaw() {
        assertThat(CustomSchemas.flaws(Overlay.productionWithKeda().resources()))
                .isEmpty();
    }

    @Test
    void everyOverlayHasResources() {
        assertThat(Overlay.all())
                .allSatisfy(overlay ->
                        assertThat(overlay.ofKind("Deployment").count()).isEqualTo(Project.SERVICES.size()));
    }

    @Test
    void aWrongFieldIsFoundInEachSortOfKind() {
        assertThat(CoreSchemas.flaws(List.of(yaml("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: wrong}
                spec: {replicaz: 2, selector: {}, template: {}}
                """))))
                .singleElement()
                .asString()
                .contains("replicaz");
        assertThat(KafkaSchemas.flaws(List.of(yaml("""
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata: {name: wrong}
                spec: {partitionz: 2}
                """))))
                .singleElement()
                .asString()
                .contains("partitionz");
        assertThat(CustomSchemas.flaws(List.of(yaml("""
                apiVersion: postgresql.cnpg.io/v1
                kind: Cluster
                metadata: {name: wrong}
                spec: {instances: 2, storage: {sise: 1Gi}}
                """))))
                .singleElement()
                .asString()
                .contains("sise");
    }

    @Test
    void composeFileFitsItsSchema() throws IOException {
        var compose =
                (ObjectNode) Yaml.documents(Project.text("deploy/compose.yaml")).getFirst();
        compose.remove("name"); // is younger than the schema
        // It names a newer draft than its identifiers are of.
        var published =
                (ObjectNode) Yaml.JSON.readTree(CustomSchemas.ofCompose().toFile());
        published.remove(List.of("$schema", "id"));
        var schema = SchemaRegistry.withDefaultDialect(
                        DRAFT_4,
                        builder -> builder.schemaRegistryConfig(
                                // Durations of Compose ("30s") are none of JSON Schema.
                                SchemaRegistryConfig.builder()
                                        .formatAssertionsEnabled(false)
                                        .build()))
                .getSchema(published.toString(), JSON);

        assertThat(schema.validate(compose.toString(), JSON)).isEmpty();
    }

    private static JsonNode yaml(String text) {
        return Yaml.documents(text).getFirst();
    }
}
