package rufwerk.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WallTimeTest {
    @Test
    void isAnHourAheadInWinterAndTwoInSummer() {
        assertThat(WallTime.text(Instant.parse("2024-01-31T16:06:27Z"))).isEqualTo("2024-01-31 17:06:27");
        assertThat(WallTime.text(Instant.parse("2024-07-31T22:06:27Z"))).isEqualTo("2024-08-01 00:06:27");
    }
}
