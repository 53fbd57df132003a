package rufwerk.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void keepsItsDistancesForAsLongAsItLasts() {
        var schedule = new Schedule(1_000, 3);

        assertThat(schedule.dueNanos(0)).isEqualTo(1_000);
        assertThat(schedule.dueNanos(1)).isEqualTo(1_000 + 333_333_333L);
        // Distances that are rounded one by one would be a second late by then.
        assertThat(schedule.dueNanos(3_000_000_000L)).isEqualTo(1_000 + 1_000_000_000_000_000_000L);
    }

    @Test
    void countsWhatIsDueBeforeTheEnd() {
        assertThat(new Schedule(0, 1_000).dueWithin(Duration.ofSeconds(2))).isEqualTo(2_000);
        assertThat(new Schedule(0, 0.5).dueWithin(Duration.ofSeconds(3))).isEqualTo(2);
    }

    @Test
    void isMoreThanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(0, Double.NaN));
    }
}
