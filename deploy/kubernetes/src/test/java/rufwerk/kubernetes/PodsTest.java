package rufwerk.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PodsTest {
    static List<String> services() {
        return Project.SERVICES;
    }

    static Stream<Arguments> workloads() {
        return Overlay.all().stream()
                .flatMap(overlay -> Stream.of("Deployment", "StatefulSet", "Job")
                        .flatMap(overlay::ofKind)
                        .map(workload -> Arguments.of(
                                overlay + ", " + workload.at("/metadata/name").asText(), workload)));
    }

    /** What a namespace demands that enforces the profile "restricted". */
    @ParameterizedTest(name = "{0}")
    @MethodSource("workloads")
    void podsAreRestricted(String name, JsonNode workload) {
        JsonNode pod = workload.at("/spec/template/spec");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        pod.path("containers").forEach(container -> {
            JsonNode security = container.path("securityContext");
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            assertThat(container.at("/resources/requests/memory").asText()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void servicesListenWhereTheyAreLookedFor(String service) {
        String port = defaultPort(service);
        assertThat(Overlay.local()
                        .container(service)
                        .at("/ports/0/containerPort")
                        .asText())
                .isEqualTo(port);
        assertThat(Overlay.local()
                        .find("Service", service)
                        .at("/spec/ports/0/port")
                        .asText())
                .isEqualTo(port);
        assertThat(Overlay.production()
                        .find("HTTPRoute", service)
                        .at("/spec/rules/0/backendRefs/0/port")
                        .asText())
                .isEqualTo(port);
    }

    @ParameterizedTest
    @MethodSource("services")
    void servicesCannotWriteButWhereTheyMay(String service) {
        assertThat(Overlay.production()
                        .container(service)
                        .at("/securityContext/readOnlyRootFilesystem")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void heapFitsIntoTheMemoryWithRoomToSpare(String service) {
        JsonNode container = Overlay.production().container(service);
        long heap =
                mebibytes(container.at("/args/0").asText().replace("-Xmx", "").replace("m", "Mi"));
        assertThat(heap * 5 / 4)
                .isLessThan(mebibytes(container.at("/resources/limits/memory").asText()));
    }

    /** Not ready first, then the requests under way, and only then the end. */
    @Test
    void podsMayTakeAsLongAsStoppingTakes() throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(
                Project.text("service-kit/kit/src/main/resources/META-INF/microprofile-config.properties")));
        Duration stopping = Duration.parse("PT" + properties.getProperty("quarkus.shutdown.timeout"))
                .plus(Duration.parse("PT"
                        + Overlay.production()
                                .find("ConfigMap", "rufwerk")
                                .at("/data/SHUTDOWN_DELAY")
                                .asText()));
        for (String service : Project.SERVICES) {
            JsonNode pod = Overlay.production().find("Deployment", service).at("/spec/template/spec");
            assertThat(Duration.ofSeconds(
                            pod.path("terminationGracePeriodSeconds").asLong()))
                    .isGreaterThan(stopping.plusSeconds(5));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void rollingUpdatesTakeNobodyAwayBeforeTheNextIsReady(String service) {
        JsonNode deployment = Overlay.production().find("Deployment", service);
        assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1))
                .isZero();
        assertThat(Overlay.production()
                        .find("HorizontalPodAutoscaler", service)
                        .at("/spec/minReplicas")
                        .asInt())
                .isGreaterThan(1);
        assertThat(Overlay.production()
                        .find("PodDisruptionBudget", service)
                        .at("/spec/maxUnavailable")
                        .asInt())
                .isEqualTo(1);
    }

    private static String defaultPort(String service) {
        var port = Pattern.compile("HTTP_PORT:(\\d+)")
                .matcher(Project.text(service + "/src/main/resources/application.properties"));
        assertThat(port.find()).isTrue();
        return port.group(1);
    }

    private static long mebibytes(String quantity) {
        return quantity.endsWith("Gi")
                ? Long.parseLong(quantity.replace("Gi", "")) * 1024
                : Long.parseLong(quantity.replace("Mi", ""));
    }
}
