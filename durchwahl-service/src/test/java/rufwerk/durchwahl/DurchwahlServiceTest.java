package rufwerk.durchwahl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EnvironmentVariables;

class DurchwahlServiceTest {

    @Test
    void asksForEveryVariableThatHasNoDefault() {
        assertThat(DurchwahlService.ENVIRONMENT.required())
                .isEqualTo(EnvironmentVariables.withoutDefault(DurchwahlService.ENVIRONMENT.service()));
    }
}
