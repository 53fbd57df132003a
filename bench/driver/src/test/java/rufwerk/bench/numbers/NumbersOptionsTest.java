package rufwerk.bench.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.local.SuiteProblem;

class NumbersOptionsTest {
    @Test
    void measureAMillionNumbersUnlessToldOtherwise() {
        assertThat(NumbersOptions.parse(List.of())).isEqualTo(new NumbersOptions(1_000_000, 5));
        assertThat(NumbersOptions.parse(List.of("--numbers", "500000", "--rounds", "2")))
                .isEqualTo(new NumbersOptions(500_000, 2));
    }

    @Test
    void growByTensUpToTheWholeStock() {
        assertThat(new NumbersOptions(1_000_000, 1).sizes()).containsExactly(10_000, 100_000, 1_000_000);
        assertThat(new NumbersOptions(200_000, 1).sizes()).containsExactly(10_000, 100_000, 200_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--numbers", "--numbers 0", "--numbers x", "--numbers 99999", "--leases 5", "--rounds -1"})
    void refuseWhatCannotBeMeasured(String line) {
        assertThatThrownBy(() -> NumbersOptions.parse(List.of(line.split(" ")))).isInstanceOf(SuiteProblem.class);
    }
}
