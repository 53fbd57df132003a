package rufwerk.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The topics that are made are those the code speaks of, and who uses one may. */
class TopicsTest {
    private static final Pattern TOPIC = Pattern.compile("\"((?:[a-z]+\\.events|accounts)\\.v1)\"");
    private static final Pattern FOLLOWED = Pattern.compile("Subscription\\.to\\(\"([^\"]+)\"\\)");

    @Test
    void productionMakesEveryTopicOfTheCodeAndOneForWhatIsParkedOfEach() {
        Set<String> wanted = topics();
        Project.SERVICES.forEach(
                service -> followed(service).forEach(topic -> wanted.add(topic + "." + service + ".parked")));

        assertThat(made()).isEqualTo(wanted);
    }

    @Test
    void localAndComposeMakeEveryTopicOfTheCode() {
        assertThat(madeByScript(Overlay.local()
                        .find("Job", "kafka-topics")
                        .at("/spec/template/spec/containers/0/args/0")
                        .asText()))
                .isEqualTo(topics());
        assertThat(madeByScript(Project.text("deploy/compose.yaml"))).isEqualTo(topics());
    }

    @Test
    void servicesMayUseTheirTopicsAndNoOthers() {
        for (String service : Project.SERVICES) {
            Set<String> wanted = new TreeSet<>();
            wanted.add("Write " + service.replace("-service", ".events.v1"));
            if (service.equals("orders-service")) {
                wanted.add("Write accounts.v1");
            }
            followed(service).forEach(topic -> {
                wanted.add("Read " + topic);
                wanted.add("Write " + topic + "." + service + ".parked");
                wanted.add("Read " + topic + "." + service + ".parked");
            });

            assertThat(granted(service)).as(service).isEqualTo(wanted);
        }
    }

    private static Set<String> made() {
        Set<String> names = new TreeSet<>();
        Overlay.production()
                .ofKind("KafkaTopic")
                .forEach(topic -> names.add(topic.at("/metadata/name").asText()));
        return names;
    }

    private static Set<String> madeByScript(String script) {
        Set<String> names = new TreeSet<>();
        Pattern.compile("make ([a-z.0-9]+\\.v1)").matcher(script).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static Set<String> granted(String service) {
        Set<String> granted = new TreeSet<>();
        JsonNode user = Overlay.production().find("KafkaUser", service + "-kafka");
        user.at("/spec/authorization/acls").forEach(acl -> {
            if (acl.at("/resource/type").asText().equals("topic")) {
                acl.path("operations").forEach(operation -> {
                    if (!operation.asText().equals("Describe")) {
                        granted.add(operation.asText() + " "
                                + acl.at("/resource/name").asText());
                    }
                });
            }
        });
        return granted;
    }

    private static Set<String> topics() {
        Set<String> names = new TreeSet<>();
        Project.SERVICES.forEach(service -> names.addAll(named(service)));
        names.addAll(named("service-kit/kit"));
        return names;
    }

    private static Set<String> named(String module) {
        Set<String> names = new TreeSet<>();
        Project.sources(module)
                .forEach(source -> TOPIC.matcher(source).results().forEach(found -> names.add(found.group(1))));
        return names;
    }

    /** Every service follows the accounts, and what orders-service tells of them; all else it names itself. */
    private static Set<String> followed(String service) {
        Set<String> followed = new TreeSet<>();
        followed.add("accounts.v1");
        Stream.concat(Project.sources("service-kit/kit").stream(), Project.sources(service).stream())
                .forEach(source -> FOLLOWED.matcher(source).results().forEach(found -> followed.add(found.group(1))));
        return followed;
    }
}
