package rufwerk.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
    private static final Map<String, Set<String>> SECRETS = secrets();

    static List<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyVariableThatIsSetExists(Overlay overlay) {
        for (String service : Project.SERVICES) {
            var variables = Variables.of(service);
            assertThat(Stream.concat(own(overlay, service).stream(), SECRETS.get(service).stream()))
                    .as("%s, %s", overlay, service)
                    .allMatch(variables::knows);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatAllAreToldIsUnderstoodBySomebody(Overlay overlay) {
        List<Variables> all = Project.SERVICES.stream().map(Variables::of).toList();

        assertThat(shared(overlay)).allMatch(name -> all.stream().anyMatch(variables -> variables.knows(name)));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyRequiredVariableIsSet(Overlay overlay) {
        for (String service : Project.SERVICES) {
            Set<String> set = new TreeSet<>(own(overlay, service));
            set.addAll(shared(overlay));
            set.addAll(SECRETS.get(service));

            assertThat(set)
                    .as("%s, %s", overlay, service)
                    .containsAll(Variables.of(service).required());
        }
    }

    @Test
    void composeSetsWhatIsRequiredAndNothingUnknown() {
        JsonNode services =
                Yaml.documents(Project.text("deploy/compose.yaml")).getFirst().path("services");

        for (String service : Project.SERVICES) {
            Set<String> set = names(services.path(service).path("environment"));
            var variables = Variables.of(service);
            assertThat(set).as(service).allMatch(variables::knows);
            set.add("MASTER_KEY_FILE"); // the keys themselves stand for it
            assertThat(set).as(service).containsAll(variables.required());
        }
    }

    @Test
    void imagesAreTrainedWithWhatIsRequired() {
        for (String service : Project.SERVICES) {
            Set<String> required = new TreeSet<>(Variables.of(service).required());
            required.remove("MASTER_KEY_FILE"); // the key itself stands for it
            assertThat(Project.text("deploy/images/train")).as(service).contains(required);
        }
    }

    @Test
    void composeFindsAllItsSecretsInItsScript() {
        Set<String> given = new TreeSet<>();
        Programs.run(Project.file("deploy"), "", "./compose-secrets")
                .lines()
                .forEach(line -> given.add(line.substring(0, line.indexOf('='))));

        var wanted = Pattern.compile("\\$\\{([A-Z_]+):\\?");
        assertThat(given)
                .isEqualTo(new TreeSet<>(wanted.matcher(Project.text("deploy/compose.yaml"))
                        .results()
                        .map(found -> found.group(1))
                        .toList()));
    }

    @Test
    void everySecretThatProductionFetchesIsOneThatTheScriptMakes() {
        List<String> fetched = Overlay.production()
                .ofKind("ExternalSecret")
                .map(secret -> secret.at("/metadata/name").asText())
                .filter(name -> !name.equals("backups")) // given by whoever runs the object storage
                .sorted()
                .toList();

        assertThat(fetched).containsExactlyElementsOf(new TreeSet<>(SECRETS.keySet()));
    }

    private static Set<String> own(Overlay overlay, String service) {
        Set<String> names = new TreeSet<>();
        overlay.container(service)
                .path("env")
                .forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    private static Set<String> shared(Overlay overlay) {
        return names(overlay.find("ConfigMap", "rufwerk").path("data"));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Map<String, Set<String>> secrets() {
        Map<String, Set<String>> all = new TreeMap<>();
        for (JsonNode secret : Yaml.documents(Programs.run(Project.file("deploy/kubernetes"), "", "./new-secrets"))) {
            all.put(secret.at("/metadata/name").asText(), names(secret.path("stringData")));
        }
        return all;
    }
}
