package rufwerk.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who may talk to whom is who does. */
class ArrowsTest {
    private static final Pattern URL = Pattern.compile("http://([a-z]+-service):(\\d+)");
    private static final String NAME = "/podSelector/matchLabels/app.kubernetes.io~1name";

    @Test
    void servicesMaySendToThoseTheyAreTold() {
        assertThat(allowed("egress", "to")).isEqualTo(configured());
    }

    @Test
    void servicesMayBeReachedByThoseThatAreToldOfThem() {
        assertThat(allowed("ingress", "from")).isEqualTo(configured());
    }

    @Test
    void urlsNameThePortOfTheirService() {
        for (String service : Project.SERVICES) {
            Overlay.local().container(service).path("env").forEach(each -> {
                var url = URL.matcher(each.path("value").asText());
                if (url.matches()) {
                    JsonNode target = Overlay.local().find("Service", url.group(1));
                    assertThat(target.at("/spec/ports/0/port").asText()).isEqualTo(url.group(2));
                }
            });
        }
    }

    @Test
    void documentsServiceMaySendToTheScannerAndTheBucketItIsToldOf() {
        Overlay overlay = Overlay.productionWithBucketAndScanner();

        assertThat(portOf(overlay, "SCANNER_ADDRESS")).isEqualTo(3310);
        assertThat(portsTo(overlay, "/podSelector/matchLabels/rufwerk~1role", "clamd"))
                .containsExactly(3310);
        assertThat(portOf(overlay, "S3_ENDPOINT")).isEqualTo(443);
        assertThat(portsTo(overlay, "/ipBlock/cidr", "0.0.0.0/0")).containsExactly(443);
    }

    @Test
    void documentsServiceMaySendToNeitherWithoutBeingTold() {
        for (Overlay overlay : List.of(Overlay.local(), Overlay.production())) {
            assertThat(portsTo(overlay, "/podSelector/matchLabels/rufwerk~1role", "clamd"))
                    .isEmpty();
            assertThat(portsTo(overlay, "/ipBlock/cidr", "0.0.0.0/0")).isEmpty();
        }
    }

    private static int portOf(Overlay overlay, String variable) {
        String address = Overlay.elements(overlay.container("documents-service").path("env"))
                .filter(each -> each.path("name").asText().equals(variable))
                .map(each -> each.path("value").asText())
                .findFirst()
                .orElseThrow();
        URI url = URI.create(address.contains("://") ? address : "tcp://" + address);
        return url.getPort() < 0 ? 443 : url.getPort();
    }

    private static List<Integer> portsTo(Overlay overlay, String peer, String value) {
        return Overlay.elements(
                        overlay.find("NetworkPolicy", "documents-service").at("/spec/egress"))
                .filter(rule -> rule.path("to").path(0).at(peer).asText().equals(value))
                .flatMap(rule -> Overlay.elements(rule.path("ports")))
                .map(port -> port.path("port").asInt())
                .toList();
    }

    private static Set<String> configured() {
        Set<String> arrows = new TreeSet<>();
        for (String service : Project.SERVICES) {
            Overlay.local().container(service).path("env").forEach(each -> {
                var url = URL.matcher(each.path("value").asText());
                if (url.matches()) {
                    arrows.add(service + " -> " + url.group(1));
                }
            });
        }
        return arrows;
    }

    private static Set<String> allowed(String direction, String side) {
        Set<String> arrows = new TreeSet<>();
        for (String service : Project.SERVICES) {
            JsonNode policy = Overlay.local().find("NetworkPolicy", service);
            policy.path("spec")
                    .path(direction)
                    .forEach(rule -> rule.path(side).forEach(peer -> {
                        String other = peer.at(NAME).asText();
                        if (Project.SERVICES.contains(other)) {
                            arrows.add(
                                    direction.equals("egress") ? service + " -> " + other : other + " -> " + service);
                        }
                    }));
        }
        return arrows;
    }
}
