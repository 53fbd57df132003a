package rufwerk.orders.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    @Test
    void waitsLongerAfterEachAttemptAndGivesUpAfterTheTenth() {
        var waits = IntStream.rangeClosed(1, 9)
                .mapToObj(made -> Duration.between(
                        NOON, RetrySchedule.next(made, NOON, null, 0).orElseThrow()))
                .toList();

        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
        assertThat(RetrySchedule.next(10, NOON, null, 0)).isEmpty();
    }

    @Test
    void spreadsByUpToATenth() {
        assertThat(RetrySchedule.next(2, NOON, null, 1)).hasValue(NOON.plusSeconds(330));
    }

    @Test
    void honoursALongerRetryAfterUpToADay() {
        assertThat(RetrySchedule.next(1, NOON, Duration.ofMinutes(1), 0)).hasValue(NOON.plusSeconds(60));
        assertThat(RetrySchedule.next(1, NOON, Duration.ofSeconds(1), 0)).hasValue(NOON.plusSeconds(5));
        assertThat(RetrySchedule.next(1, NOON, Duration.ofDays(900), 0)).hasValue(NOON.plus(Duration.ofDays(1)));
    }
}
