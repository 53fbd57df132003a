package rufwerk.bench.durchwahl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.local.SuiteProblem;

class DurchwahlOptionsTest {
    @Test
    void holdATransactionForAMillionLeasesOrTwoAndAHalfMinutes() {
        var options = DurchwahlOptions.parse(List.of());

        assertThat(options.leases()).isEqualTo(1_000_000);
        assertThat(options.longest()).hasSeconds(150);
    }

    @Test
    void giveMoreLeasesMoreTime() {
        var options = DurchwahlOptions.parse(List.of("--leases", "10000000"));

        assertThat(options.leases()).isEqualTo(10_000_000);
        assertThat(options.longest())
                .isGreaterThan(DurchwahlOptions.parse(List.of()).longest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--leases", "--leases 0", "--leases many", "--leases -1", "--rounds 3", "--leases 1 2"})
    void nameThemselvesToWhoeverMistypesThem(String line) {
        assertThatThrownBy(() -> DurchwahlOptions.parse(List.of(line.split(" "))))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("--leases <number>");
    }
}
