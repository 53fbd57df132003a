package rufwerk.bench.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rufwerk.local.SuiteProblem;

class ProducerPerformanceTest {

    @Test
    void readsTheLineAboutAllRecords() {
        String report = """
                61231 records sent, 12246.2 records/sec (2.34 MB/sec), 31.0 ms avg latency, 310.0 ms max latency.
                100000 records sent, 54321.900 records/sec (10.36 MB/sec), 25.10 ms avg latency, 310.00 ms max latency
                """;

        assertThat(ProducerPerformance.parse(report)).isEqualTo(54_321.9);
    }

    @Test
    void refusesToGuess() {
        assertThatThrownBy(() -> ProducerPerformance.parse("usage: producer-performance"))
                .isInstanceOf(SuiteProblem.class);
    }
}
