package rufwerk.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final Attempts attempts = new Attempts();

    @Test
    void waitsLongerAfterEachFailure() {
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            attempts.count(42);
            waits.add(attempts.untilNext());
        }

        assertThat(waits)
                .containsExactly(
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10));
        assertThat(attempts.areUsedUp()).isFalse();
        attempts.count(42);
        assertThat(attempts.areUsedUp()).isTrue();
        assertThat(attempts.untilNext()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void startsAnewWithTheNextRecord() {
        for (int i = 0; i < 6; i++) {
            attempts.count(42);
        }

        assertThat(attempts.count(43)).isEqualTo(1);
        assertThat(attempts.areUsedUp()).isFalse();
    }
}
