package rufwerk.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadingPlaceTest {
    private static final long AN_HOUR = Duration.ofHours(1).toNanos();

    private final ReadingPlace place = new ReadingPlace();

    @Test
    void beginsAtTheBeginning() {
        assertThat(place.after()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void goesOnWhereTheLastReadEndedWhenTheBeginningIsFarAway() {
        place.read(place.after(), AN_HOUR);
        place.goOnAfter(500);

        assertThat(place.after()).isEqualTo(500);
    }

    @Test
    void neverGoesBackForWhatAppearedLate() {
        place.read(place.after(), AN_HOUR);
        place.goOnAfter(500);
        place.goOnAfter(7);

        assertThat(place.after()).isEqualTo(500);
    }

    @Test
    void looksAtAllAgainWhereThatCostsNothing() {
        place.goOnAfter(500);
        place.read(place.after(), 0);

        assertThat(place.after()).isEqualTo(Long.MIN_VALUE);
    }
}
