package rufwerk.durchwahl.tariff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Brings a new rate deck into force: here at once, on other replicas within seconds. */
@ApplicationScoped
public class ReplaceRateDeck {
    private final RateDecks decks;
    private final CurrentRateDeck current;
    private final Clock clock;

    ReplaceRateDeck(RateDecks decks, CurrentRateDeck current, Clock clock) {
        this.decks = decks;
        this.current = current;
        this.clock = clock;
    }

    /** Puts these rates in force at once; at most one per prefix. */
    public Uni<RateDeck> replaceBy(List<Rate> rates) {
        return decks.replaceBy(rates, clock.instant()).invoke(current::use);
    }
}
