package rufwerk.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void hasPeriodsThatAllReplicasAgreeOn() {
        Limit limit = new Limit(10, Duration.ofMinutes(5));

        assertThat(limit.endOfPeriodAt(Instant.parse("2026-11-21T12:00:00Z")))
                .isEqualTo(limit.endOfPeriodAt(Instant.parse("2026-11-21T12:04:59.999Z")))
                .isEqualTo(Instant.parse("2026-11-21T12:05:00Z"));
    }

    @Test
    void isTakenInHundredthsButNeverInLessThanOne() {
        assertThat(Limit.perMinute(6_000).share()).isEqualTo(60);
        assertThat(Limit.perMinute(100).share()).isEqualTo(1);
        assertThat(Limit.perMinute(1).share()).isEqualTo(1);
    }

    @Test
    void neverAsksToComeBackTooEarly() {
        Instant now = Instant.parse("2026-11-21T12:00:00.001Z");

        assertThat(new Quota(false, 1, 0, now.plusMillis(1001)).retryAfterSeconds(now))
                .isEqualTo(2);
        assertThat(new Quota(false, 1, 0, now).retryAfterSeconds(now)).isEqualTo(1);
    }

    @Test
    void isRefusedWhenItAllowsNothing() {
        assertThatThrownBy(() -> Limit.perMinute(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
