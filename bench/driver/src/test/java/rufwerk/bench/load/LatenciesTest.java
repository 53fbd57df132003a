package rufwerk.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void countTheRankOfAPercentileFromOne() {
        var latencies = Latencies.ofNanos(LongStream.rangeClosed(1, 1_000).toArray());

        assertThat(latencies.percentile(50)).isEqualTo(Duration.ofNanos(500));
        assertThat(latencies.percentile(99)).isEqualTo(Duration.ofNanos(990));
        assertThat(latencies.percentile(99.9)).isEqualTo(Duration.ofNanos(999));
        assertThat(latencies.percentile(100)).isEqualTo(Duration.ofNanos(1_000));
    }

    @Test
    void roundUpToOneThatWasMeasured() {
        var latencies = Latencies.ofNanos(30, 10, 20);

        assertThat(latencies.percentile(34)).isEqualTo(Duration.ofNanos(20));
        assertThat(latencies.percentile(99.9)).isEqualTo(Duration.ofNanos(30));
        assertThat(latencies.percentile(0.001)).isEqualTo(Duration.ofNanos(10));
    }

    @Test
    void needSomethingThatWasMeasured() {
        assertThatIllegalArgumentException().isThrownBy(Latencies::ofNanos);
    }
}
