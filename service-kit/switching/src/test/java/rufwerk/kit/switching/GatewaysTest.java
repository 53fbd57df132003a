package rufwerk.kit.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rufwerk.kit.problem.ProblemException;

class GatewaysTest {

    @Test
    void isTheOneTheSwitchNamesBeforeTheConfiguredOne() {
        var gateways = new Gateways(() -> Optional.of("configured"));

        assertThat(gateways.of("carrier")).contains(new Gateway("carrier"));
        assertThat(gateways.of(null)).contains(new Gateway("configured"));
        assertThat(gateways.required("")).isEqualTo(new Gateway("configured"));
    }

    @Test
    void isMissedOnlyWhereItIsNeeded() {
        var gateways = new Gateways(Optional::empty);

        assertThat(gateways.of(null)).isEmpty();
        assertThatThrownBy(() -> gateways.required(null)).isInstanceOf(ProblemException.class);
    }
}
