package rufwerk.durchwahl.pool;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The pool as operators see it. All but {@link #list} need a transaction. */
public interface NumberBlocks {

    /** By class and prefix; a number rests until {@code restedSince}. */
    Uni<List<PoolBlock>> list(Instant now, Instant restedSince);

    /** Waits until nobody else, on any replica, changes blocks, and keeps others out until the transaction ends. */
    Uni<Void> waitForTurn();

    /** Adds a block that overlaps with none. */
    Uni<Void> add(UUID id, NumberBlock block, Instant now);

    /** Whether there is such a block. No lease of one that drains begins after the transaction. */
    Uni<Boolean> become(UUID id, BlockState state);

    /** Keeps all numbers of the block out of every lease's reach until the transaction ends. */
    Uni<Void> hold(UUID id);

    /** Removes a block and all its numbers. */
    Uni<Void> remove(UUID id);
}
