package rufwerk.orders.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final Host host = new Host(64);

    @Test
    void beginsSmallAndGetsMoreWithEveryAnswer() {
        assertThat(host.free(NOON)).isEqualTo(8);

        for (int i = 0; i < 100; i++) {
            host.begun();
            host.answered();
        }

        assertThat(host.free(NOON)).isEqualTo(64);
    }

    @Test
    void neverTakesMoreThanItsWindowWhenItDoesNotAnswer() {
        for (int i = 0; i < 8; i++) {
            host.begun();
        }

        assertThat(host.free(NOON)).isZero();
    }

    @Test
    void pausesAfterFiveFailuresInARowAndThenTriesOnce() {
        fail(4, NOON);
        assertThat(host.isPaused(NOON)).isFalse();

        fail(1, NOON);

        assertThat(host.free(NOON.plusSeconds(9))).isZero();
        assertThat(host.free(NOON.plusSeconds(10))).isEqualTo(1);
    }

    @Test
    void doublesThePauseUpToFiveMinutes() {
        fail(5, NOON);
        Instant now = NOON;
        for (int seconds : new int[] {10, 20, 40, 80, 160, 300, 300}) {
            Instant end = now.plusSeconds(seconds);
            assertThat(host.isPaused(end.minusMillis(1))).isTrue();
            assertThat(host.isPaused(end)).isFalse();
            now = end;
            fail(1, now);
        }
    }

    @Test
    void learnsNothingFromFailuresThatBeganBeforeThePause() {
        for (int i = 0; i < 8; i++) {
            host.begun();
        }
        for (int i = 0; i < 8; i++) {
            host.failedToAnswer(NOON);
        }

        assertThat(host.isPaused(NOON.plus(Duration.ofSeconds(10)))).isFalse();
    }

    @Test
    void isWellAgainAfterOneAnswer() {
        fail(7, NOON);
        host.begun();
        host.answered();

        assertThat(host.isPaused(NOON)).isFalse();
        fail(4, NOON);
        assertThat(host.isPaused(NOON)).isFalse();
    }

    private void fail(int times, Instant now) {
        for (int i = 0; i < times; i++) {
            host.begun();
            host.failedToAnswer(now);
        }
    }
}
