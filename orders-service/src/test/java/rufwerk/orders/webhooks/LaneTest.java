package rufwerk.orders.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    @Test
    void beginsNoMoreAtATimeThanItMay() {
        var lane = new Lane(2, 100, NOON);
        lane.begun();
        lane.begun();

        assertThat(lane.free(NOON)).isZero();
        lane.ended();
        assertThat(lane.free(NOON)).isEqualTo(1);
    }

    @Test
    void beginsNoMoreInASecondThanItMay() {
        var lane = new Lane(1000, 10, NOON);
        for (int i = 0; i < 10; i++) {
            lane.begun();
            lane.ended();
        }

        assertThat(lane.free(NOON)).isZero();
        assertThat(lane.free(NOON.plusMillis(500))).isEqualTo(5);
        assertThat(lane.free(NOON.plusSeconds(60))).isEqualTo(10);
    }

    @Test
    void survivesAClockThatGoesBack() {
        var lane = new Lane(10, 10, NOON);

        assertThat(lane.free(NOON.minusSeconds(60))).isEqualTo(10);
    }
}
