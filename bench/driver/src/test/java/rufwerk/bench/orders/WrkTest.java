package rufwerk.bench.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rufwerk.local.SuiteProblem;

class WrkTest {
    private static final String REPORT = """
            Running 5s test @ http://127.0.0.1:39001/
              1 threads and 64 connections
              121240 requests in 5.00s, 4.86MB read
            Requests/sec:  24231.07
            Transfer/sec:      0.97MB
            """;

    @Test
    void readsHowFastItWas() {
        assertThat(Wrk.parse(REPORT)).isEqualTo(24_231.07);
    }

    @Test
    void doesNotCountWhatWasRefused() {
        assertThatThrownBy(() -> Wrk.parse("  Non-2xx or 3xx responses: 7\n" + REPORT))
                .isInstanceOf(SuiteProblem.class);
        assertThatThrownBy(() -> Wrk.parse("unable to connect")).isInstanceOf(SuiteProblem.class);
    }
}
