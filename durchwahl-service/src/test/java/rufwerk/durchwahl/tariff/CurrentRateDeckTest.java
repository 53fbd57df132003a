package rufwerk.durchwahl.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.tariff.RateDeckFixture.RateDecksInMemory;

class CurrentRateDeckTest {
    private static final List<Rate> CHEAP = List.of(RateDeckFixture.rate("44", "1"));

    private final RateDecksInMemory decks = new RateDecksInMemory();
    private final CurrentRateDeck current = RateDeckFixture.current(decks);

    @Test
    void coversNothingBeforeThereIsADeck() {
        current.refresh().await().indefinitely();

        assertThat(current.get().cheapestClassFor("4420123456", Instant.EPOCH)).isEmpty();
    }

    @Test
    void followsAChangeThatAnotherReplicaMade() {
        decks.add(CHEAP, Instant.EPOCH).await().indefinitely();

        current.refresh().await().indefinitely();

        assertThat(current.get().cheapestClassFor("4420123456", Instant.EPOCH)).contains(TariffClass.CLASS_0180_1);
    }

    @Test
    void neverGoesBackToAnOlderDeck() {
        current.use(RateDeck.of(2, CHEAP));

        current.use(RateDeck.of(1, List.of()));

        assertThat(current.get().cheapestClassFor("4420123456", Instant.EPOCH)).isPresent();
    }

    @Test
    void staysInForceWhileTheDatabaseIsAway() {
        var away = RateDeckFixture.current(new RateDecksInMemory() {
            @Override
            public Uni<Long> currentVersion() {
                return Uni.createFrom().failure(new IllegalStateException("away"));
            }
        });
        away.use(RateDeck.of(1, CHEAP));

        away.follow().await().indefinitely();

        assertThat(away.get().cheapestClassFor("4420123456", Instant.EPOCH)).isPresent();
    }
}
