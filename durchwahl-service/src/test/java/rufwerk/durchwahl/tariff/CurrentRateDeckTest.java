package rufwerk.durchwahl.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.tariff.RateDeckFixture.RateDecksInMemory;

class CurrentRateDeckTest {
    private static final List<Rate> CHEAP = List.of(new Rate("44", "United Kingdom", BigDecimal.ONE));

    private final RateDecksInMemory decks = new RateDecksInMemory();
    private final CurrentRateDeck current = new CurrentRateDeck(decks);

    @Test
    void coversNothingBeforeThereIsADeck() {
        current.refresh().await().indefinitely();

        assertThat(current.cheapestClassFor("4420123456")).isEmpty();
    }

    @Test
    void followsAChangeThatAnotherReplicaMade() {
        decks.replaceBy(CHEAP, Instant.EPOCH).await().indefinitely();

        current.refresh().await().indefinitely();

        assertThat(current.cheapestClassFor("4420123456")).contains(TariffClass.CLASS_0180_1);
    }

    @Test
    void neverGoesBackToAnOlderDeck() {
        current.use(RateDeck.of(2, CHEAP));

        current.use(RateDeck.of(1, List.of()));

        assertThat(current.cheapestClassFor("4420123456")).isPresent();
    }

    @Test
    void staysInForceWhileTheDatabaseIsAway() {
        var away = new CurrentRateDeck(new RateDecksInMemory() {
            @Override
            public Uni<Long> currentVersion() {
                return Uni.createFrom().failure(new IllegalStateException("away"));
            }
        });
        away.use(RateDeck.of(1, CHEAP));

        away.follow().await().indefinitely();

        assertThat(away.cheapestClassFor("4420123456")).isPresent();
    }
}
