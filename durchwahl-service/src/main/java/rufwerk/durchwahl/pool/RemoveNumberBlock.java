package rufwerk.durchwahl.pool;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import rufwerk.durchwahl.book.BlockChange;
import rufwerk.durchwahl.book.Decisions;
import rufwerk.durchwahl.book.LeaseBook;
import rufwerk.durchwahl.book.PoolBlock;
import rufwerk.durchwahl.pool.RemoveOutcome.InUse;
import rufwerk.durchwahl.pool.RemoveOutcome.Removed;
import rufwerk.durchwahl.pool.RemoveOutcome.Unknown;

/** Takes a block out of the pool, if none of its numbers is leased or rests. */
@ApplicationScoped
public class RemoveNumberBlock {
    private final Decisions decisions;
    private final ReadPool readPool;

    RemoveNumberBlock(Decisions decisions, ReadPool readPool) {
        this.decisions = decisions;
        this.readPool = readPool;
    }

    public Uni<RemoveOutcome> remove(UUID id) {
        return decisions.decide(book -> remove(book, id));
    }

    private RemoveOutcome remove(LeaseBook book, UUID id) {
        PoolBlock block = readPool.find(book, id);
        if (block == null) {
            return new Unknown();
        }
        if (block.used() > 0) {
            return new InUse(block);
        }
        book.change(new BlockChange.Removed(id));
        return new Removed(block);
    }
}
