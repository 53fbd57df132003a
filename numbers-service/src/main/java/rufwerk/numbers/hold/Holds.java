package rufwerk.numbers.hold;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All holds. One that is over counts as none wherever a moment is given. Locks last until the end of the transaction. */
public interface Holds {

    /** How many the account has; others who want to know that of it wait until this transaction ends. */
    Uni<Integer> lockCount(UUID accountId, Instant now);

    /** Keeps a hold on a locked free number. */
    Uni<Void> add(Hold hold);

    Uni<@Nullable Hold> find(UUID accountId, UUID id, Instant now);

    /** The same, and neither it nor its number is changed by others. Waits for somebody who does. */
    Uni<@Nullable Hold> lock(UUID accountId, UUID id, Instant now);

    /** At most this many of an account behind a place, the latest first; null: from the beginning. */
    Uni<List<Hold>> page(UUID accountId, Instant now, HoldPage.@Nullable Place after, int atMost);

    /** Keeps the new end of a locked hold. */
    Uni<Void> extend(Hold hold);

    /** Ends a locked hold: its number is free, and has its place among the free ones again. */
    Uni<Void> end(Hold hold);
}
