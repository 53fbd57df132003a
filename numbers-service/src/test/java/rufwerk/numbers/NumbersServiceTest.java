package rufwerk.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EnvironmentVariables;

class NumbersServiceTest {

    @Test
    void asksForEveryVariableThatHasNoDefault() {
        assertThat(NumbersService.ENVIRONMENT.required())
                .isEqualTo(EnvironmentVariables.withoutDefault(NumbersService.ENVIRONMENT.service()));
    }
}
