package rufwerk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EnvironmentVariables;

class OrdersServiceTest {

    @Test
    void asksForEveryVariableThatHasNoDefault() {
        assertThat(OrdersService.ENVIRONMENT.required())
                .isEqualTo(EnvironmentVariables.withoutDefault(OrdersService.ENVIRONMENT.service()));
    }
}
