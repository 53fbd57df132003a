package rufwerk.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void endsWhenThreeMeasurementsWereNoBetter() {
        Iterator<Double> speeds =
                List.of(10.0, 20.0, 20.5, 40.0, 41.0, 30.0, 41.5, 99.0).iterator();

        WarmUp.untilSteady(speeds::next);

        assertThat(speeds).toIterable().containsExactly(99.0);
    }

    @Test
    void endsAlthoughItGetsBetterForGood() {
        var times = new AtomicInteger();

        WarmUp.untilSteady(() -> Math.pow(2, times.incrementAndGet()));

        assertThat(times).hasValue(16);
    }
}
