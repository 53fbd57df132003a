package rufwerk.orders.webhooks.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import rufwerk.orders.webhooks.store.Tracks.Place;

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
        tracks.claimed("lane", "host", new Place(NOON, 1));

        tracks.lookedAtAll(Duration.ofHours(1).toNanos());
        assertThat(tracks.isTimeToLookAtAll()).isFalse();

        tracks.lookedAtAll(0);
        assertThat(tracks.isTimeToLookAtAll()).isTrue();
    }

    @Test
    void remembersTheLatestPlaceOfEachReceiver() {
        tracks.claimed("lane", "old.example", new Place(NOON, 1));
        tracks.claimed("lane", "new.example", new Place(NOON.plusSeconds(2), 5));
        tracks.claimed("lane", "old.example", new Place(NOON.plusSeconds(1), 7));

        assertThat((String[]) tracks.parameters().get(0)).containsExactly("lane");
        assertThat((String[]) tracks.parameters().get(1)).containsExactly("new.example");
        assertThat((OffsetDateTime[]) tracks.parameters().get(2)).containsExactly(NOON.plusSeconds(2));
        assertThat((Long[]) tracks.parameters().get(3)).containsExactly(5L);
    }

    @Test
    void remembersTheLastOfManyThatAreDueAtOneMoment() {
        tracks.claimed("lane", "host", new Place(NOON, 9));
        tracks.claimed("lane", "host", new Place(NOON, 10));
        tracks.claimed("lane", "host", new Place(NOON, 8));

        assertThat((Long[]) tracks.parameters().get(3)).containsExactly(10L);
    }
}
