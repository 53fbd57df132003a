package rufwerk.bench.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rufwerk.local.SuiteProblem;

class OrdersOptionsTest {

    @Test
    void deliversAHundredThousandUnlessToldOtherwise() {
        assertThat(OrdersOptions.parse(List.of()).deliveries()).isEqualTo(200_000);
        assertThat(OrdersOptions.parse(List.of("--deliveries", "5000")).deliveries())
                .isEqualTo(5_000);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> OrdersOptions.parse(List.of("--deliveries", "few")))
                .isInstanceOf(SuiteProblem.class);
        assertThatThrownBy(() -> OrdersOptions.parse(List.of("--leases", "5000")))
                .isInstanceOf(SuiteProblem.class);
    }
}
