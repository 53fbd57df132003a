package rufwerk.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuSharesTest {
    private static final Duration TWO_PROCESSORS_FOR_A_SECOND = Duration.ofSeconds(2);

    @Test
    void leaveToOthersWhatNobodyOfUsComputed() {
        var shares = CpuShares.of(
                Map.of(Part.SERVICE, Duration.ofMillis(800), Part.POSTGRES, Duration.ofMillis(400)),
                Duration.ofMillis(1_500),
                TWO_PROCESSORS_FOR_A_SECOND);

        assertThat(shares.of(Part.SERVICE)).isEqualTo(0.4, within(1e-9));
        assertThat(shares.of(Part.KAFKA)).isZero();
        assertThat(shares.elsewhere()).isEqualTo(0.15, within(1e-9));
        assertThat(shares.idle()).isEqualTo(0.25, within(1e-9));
    }

    @Test
    void nameWhatLimits() {
        assertThat(shares(1_000, 1_990).limit()).isEqualTo("CPU, most of it service");
        assertThat(shares(200, 1_990).limit()).isEqualTo("CPU, most of it elsewhere");
        assertThat(shares(1_000, 1_200).limit()).isEqualTo("waiting: 40 % idle");
    }

    private static CpuShares shares(long serviceMillis, long busyMillis) {
        return CpuShares.of(
                Map.of(Part.SERVICE, Duration.ofMillis(serviceMillis)),
                Duration.ofMillis(busyMillis),
                TWO_PROCESSORS_FOR_A_SECOND);
    }
}
