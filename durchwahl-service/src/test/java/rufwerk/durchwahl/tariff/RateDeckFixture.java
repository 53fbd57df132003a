package rufwerk.durchwahl.tariff;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A rate deck in force, without a database. */
public final class RateDeckFixture {
    private RateDeckFixture() {}

    /** @param prefixesAndCents for example {@code "44", "1.2", "447", "6.5"} */
    public static CurrentRateDeck rates(String... prefixesAndCents) {
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < prefixesAndCents.length; i += 2) {
            rates.add(new Rate(prefixesAndCents[i], "somewhere", new BigDecimal(prefixesAndCents[i + 1])));
        }
        var current = new CurrentRateDeck(new RateDecksInMemory());
        current.use(RateDeck.of(1, rates));
        return current;
    }

    static class RateDecksInMemory implements RateDecks {
        private RateDeck deck = RateDeck.NONE;

        @Override
        public Uni<Long> currentVersion() {
            return Uni.createFrom().item(deck.version());
        }

        @Override
        public Uni<RateDeck> current() {
            return Uni.createFrom().item(deck);
        }

        @Override
        public Uni<RateDeck> replaceBy(List<Rate> rates, Instant now) {
            deck = RateDeck.of(deck.version() + 1, rates);
            return current();
        }
    }
}
