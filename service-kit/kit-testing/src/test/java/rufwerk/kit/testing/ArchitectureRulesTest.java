package rufwerk.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureRulesTest {
    @Test
    void acceptAServiceBuiltAsAgreed() {
        assertThatCode(() -> rules("rufwerk.fixtures.right").verify()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LeaseResource> has modifier PUBLIC",
                "LeaseTable> has modifier PUBLIC",
                "wrong.lease.Lease.clock> has type <jakarta.enterprise.inject.Instance>",
                "LeaseResource.lease()> gets field",
                "LeaseTable.first(rufwerk.fixtures.wrong.lease.web.LeaseResource)> calls method",
                "calls constructor <rufwerk.fixtures.right.lease.Destination",
                "Cycle detected: Slice lease"
            })
    void nameWhatIsWrong(String violation) {
        assertThat(rules("rufwerk.fixtures.wrong").violations()).anyMatch(found -> found.contains(violation));
    }

    @Test
    void refuseToPassWhenTheySeeNothing() {
        assertThatThrownBy(() -> ArchitectureRules.of("rufwerk.nowhere").verify())
                .hasMessageContaining("Only 0 classes");
    }

    private static ArchitectureRules rules(String root) {
        return new ArchitectureRules(root, new ClassFileImporter().importPackages(root));
    }
}
