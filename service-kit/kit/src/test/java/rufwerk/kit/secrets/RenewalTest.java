package rufwerk.kit.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RenewalTest {
    private Instant now = Instant.parse("2027-03-01T12:00:00Z");
    private final InstantSource time = () -> now;
    private final Renewal renewal = new Renewal("credentials", time.withZone(ZoneOffset.UTC));

    @Test
    void countsAtOnceWhenAnotherKeySealsAndOtherwiseNowAndThen() {
        assertThat(renewal.mustCount("red")).isTrue();
        renewal.counted("red", 0);

        assertThat(renewal.mustCount("red")).isFalse();
        assertThat(renewal.mustCount("green")).isTrue();
        now = now.plusSeconds(5);
        assertThat(renewal.mustCount("red")).isTrue();
    }

    @Test
    void countsDownWhatIsDone() {
        renewal.counted("green", 250);

        renewal.advanced(100);
        renewal.advanced(100);
        assertThat(renewal.left()).isEqualTo(50);
        assertThat(renewal.hasWork()).isTrue();

        renewal.advanced(50);
        assertThat(renewal.hasWork()).isFalse();
    }

    @Test
    void restsUntilTheNextCountAfterABatchThatCouldDoNothing() {
        renewal.counted("green", 3);

        renewal.advanced(0);
        assertThat(renewal.hasWork()).isFalse();
        assertThat(renewal.left()).isEqualTo(3);

        renewal.counted("green", 3);
        assertThat(renewal.hasWork()).isTrue();
    }
}
