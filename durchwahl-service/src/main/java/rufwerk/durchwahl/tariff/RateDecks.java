package rufwerk.durchwahl.tariff;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The rate deck all replicas share. */
public interface RateDecks {

    /** 0 when there is no deck yet. */
    Uni<Long> currentVersion();

    /** {@link RateDeck#NONE} when there is no deck yet. */
    Uni<RateDeck> current();

    /** Replaces the whole deck, or on failure nothing; finishes when the change is committed. */
    Uni<RateDeck> replaceBy(List<Rate> rates, Instant now);
}
