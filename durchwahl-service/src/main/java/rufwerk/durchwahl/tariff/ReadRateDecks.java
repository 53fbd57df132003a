package rufwerk.durchwahl.tariff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the decks that are kept. */
@ApplicationScoped
public class ReadRateDecks {
    /** Small enough that requests which share the event loop wait some milliseconds at most. */
    private static final int PAGE = 10_000;

    private final RateDecks decks;

    ReadRateDecks(RateDecks decks) {
        this.decks = decks;
    }

    /** The latest first; that one is in force. */
    public Uni<List<RateDeckVersion>> list() {
        return decks.list();
    }

    /** All rates in the order of prefix and time; null when the version is not known, or no longer. */
    public Uni<@Nullable List<Rate>> rates(long version) {
        return decks.find(version)
                .onItem()
                .ifNotNull()
                .transformToUni(found ->
                        append(found, new ArrayList<>()).map(rates -> rates.size() == found.rates() ? rates : null));
    }

    /** A version never changes, so its pages fit together; unless it is forgotten meanwhile, and then some are missing. */
    private Uni<List<Rate>> append(RateDeckVersion deck, List<Rate> read) {
        return decks.page(deck.version(), read.isEmpty() ? null : read.getLast(), PAGE)
                .chain(page -> {
                    read.addAll(page);
                    return page.size() < PAGE ? Uni.createFrom().item(read) : append(deck, read);
                });
    }
}
