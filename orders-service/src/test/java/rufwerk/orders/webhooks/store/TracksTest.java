package rufwerk.orders.webhooks.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class TracksTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2027-03-01T12:00:00Z");

    private final Tracks tracks = new Tracks();

    @Test
    void looksAtAllUntilItKnowsAReceiver() {
        tracks.lookedAtAll(Duration.ofSeconds(1).toNanos());

        assertThat(tracks.isTimeToLookAtAll()).isTrue();
    }

    @Test
    void looksAtAllTheLessOftenTheLongerItTakes() {
        tracks.claimed("lane", "host", NOON);

        tracks.lookedAtAll(Duration.ofHours(1).toNanos());
        assertThat(tracks.isTimeToLookAtAll()).isFalse();

        tracks.lookedAtAll(0);
        assertThat(tracks.isTimeToLookAtAll()).isTrue();
    }

    @Test
    void remembersTheLatestPlaceOfEachReceiver() {
        tracks.claimed("lane", "old.example", NOON);
        tracks.claimed("lane", "new.example", NOON.plusSeconds(2));
        tracks.claimed("lane", "old.example", NOON.plusSeconds(1));

        assertThat((String[]) tracks.parameters().get(0)).containsExactly("lane");
        assertThat((String[]) tracks.parameters().get(1)).containsExactly("new.example");
        assertThat((OffsetDateTime[]) tracks.parameters().get(2)).containsExactly(NOON.plusSeconds(2));
    }
}
