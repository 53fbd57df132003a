package rufwerk.durchwahl.tariff;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rate decks all replicas share. A version never changes; the highest is in force, and the latest 20 are kept. */
public interface RateDecks {
    int KEPT = 20;

    /** 0 when there is no deck yet. */
    Uni<Long> currentVersion();

    /** The latest first. */
    Uni<List<RateDeckVersion>> list();

    Uni<@Nullable RateDeckVersion> find(long version);

    /** Up to so many rates of a version in the order of prefix and time, beginning after the given one. */
    Uni<List<Rate>> page(long version, @Nullable Rate after, int limit);

    /** Adds a version, or on failure nothing; finishes when it is committed. Changes wait for one another. */
    Uni<RateDeckVersion> add(List<Rate> rates, Instant now);

    /** Adds a version with the rates of another one; null when that is not known. */
    Uni<@Nullable RateDeckVersion> addCopyOf(long version, Instant now);
}
