package rufwerk.durchwahl.tariff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings another rate deck into force: here before the answer, on other replicas within seconds. */
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

    /** Puts these rates in force; at most one per prefix and time. */
    public Uni<RateDeckVersion> replaceBy(List<Rate> rates) {
        return decks.add(rates, clock.instant()).call(added -> current.use(added.version(), rates));
    }

    /** Puts the rates of an earlier version in force again, as a new version; null when it is not kept. */
    public Uni<@Nullable RateDeckVersion> goBackTo(long version) {
        return decks.addCopyOf(version, clock.instant()).onItem().ifNotNull().call(current::follow);
    }
}
