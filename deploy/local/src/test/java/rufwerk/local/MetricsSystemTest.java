package rufwerk.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.kit.testing.Folders;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.MainJob;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.Service;

/** Dashboards and alerts speak of metrics that there are. */
@ExtendWith(SuiteUnderTest.Extension.class)
class MetricsSystemTest {
    /** What our services export; what Kubernetes adds has other names. */
    private static final Pattern OURS = Pattern.compile("\\b(?:rufwerk|http_server|jvm|process)_[a-z0-9_]+");

    private final SuiteUnderTest suite;
    private final Trace trace = Trace.begin();

    MetricsSystemTest(SuiteUnderTest suite) {
        this.suite = suite;
    }

    @Test
    void everyMetricOfDashboardsAndAlertsIsExported() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (String file : new String[] {"dashboards/rufwerk.json", "rules.yaml"}) {
            OURS.matcher(Files.readString(Folders.project().resolve("deploy/observability/" + file)))
                    .results()
                    .forEach(found -> wanted.add(found.group()));
        }
        new MainJob(
                        suite.stack(),
                        new Http(trace),
                        suite.operator(trace),
                        suite.customer(trace),
                        new Progress(System.out))
                .run();

        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(exported()).containsAll(wanted));
    }

    private Set<String> exported() {
        Set<String> names = new TreeSet<>();
        for (Service service : Service.values()) {
            new Http(trace)
                    .get(suite.stack().ports().url(service) + "/q/metrics")
                    .text()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        }
        return names;
    }
}
