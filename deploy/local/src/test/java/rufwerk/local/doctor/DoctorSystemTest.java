package rufwerk.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.kit.testing.Ports;
import rufwerk.local.SuiteProblem;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.stack.Secrets;
import rufwerk.local.stack.Service;

@ExtendWith(SuiteUnderTest.Extension.class)
class DoctorSystemTest {
    private final Map<Service, URI> urls = new EnumMap<>(Service.class);
    private final String operator;

    DoctorSystemTest(SuiteUnderTest suite) {
        for (Service service : Service.values()) {
            urls.put(service, URI.create(suite.stack().ports().url(service)));
        }
        this.operator = Secrets.OPERATOR + ":" + suite.stack().secrets().operatorPassword();
    }

    @Test
    void findsEveryServiceReadyWhereAllIsWell() {
        List<Finding> findings = new Doctor(new Installation(urls, operator)).examine();

        assertThat(findings).filteredOn(Finding.Fine.class::isInstance).hasSize(Service.values().length);
        assertThat(findings).noneMatch(finding -> finding.text().contains("clock"));
        assertThat(findings).noneMatch(finding -> finding.text().contains("master key"));
    }

    @Test
    void namesAServiceThatIsNotThere() {
        urls.put(Service.NUMBERS, URI.create("http://127.0.0.1:" + Ports.any()));

        assertThat(new Doctor(new Installation(urls, operator)).examine())
                .filteredOn(Finding.Wrong.class::isInstance)
                .anyMatch(
                        finding -> finding.text().startsWith("numbers-service cannot be reached at http://127.0.0.1:"));
    }

    @Test
    void saysThatThePasswordIsWrong() {
        assertThat(new Doctor(new Installation(Map.of(Service.ORDERS, urls.get(Service.ORDERS)), "operator:not-it"))
                        .examine())
                .anyMatch(finding -> finding.line()
                        .equals("   BAD  orders-service does not know this operator, or the password is wrong"));
    }

    @Test
    void refusesWhatIsNoUrl() {
        assertThatThrownBy(() -> Installation.parse(List.of("--orders", "orders"), Path.of("none"), Map.of()))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("https://orders.example.com");
        assertThatThrownBy(() -> Installation.parse(List.of(), Path.of("none"), Map.of()))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("./suite run");
    }
}
