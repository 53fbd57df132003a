package rufwerk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void haveDefaultsForEverything() {
        assertThat(Options.parse(List.of())).isEqualTo(new Options(false, false, false, 8180));
    }

    @Test
    void areReadInAnyOrder() {
        assertThat(Options.parse(List.of("--port-base", "9180", "--native", "--fresh", "--once")))
                .isEqualTo(new Options(true, true, true, 9180));
    }

    @Test
    void refuseWhatNobodyKnows() {
        assertThatThrownBy(() -> Options.parse(List.of("--twice")))
                .isInstanceOf(SuiteProblem.class)
                .hasMessage("Unknown option --twice. Try: ./suite help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "65001", "many", "-9180"})
    void refuseAPortBaseThatCannotWork(String base) {
        assertThatThrownBy(() -> Options.parse(List.of("--port-base", base)))
                .hasMessage("--port-base needs a number from 1024 to 65000.");
    }

    @Test
    void refuseAMissingPortBase() {
        assertThatThrownBy(() -> Options.parse(List.of("--port-base"))).hasMessageContaining("needs a number");
    }
}
