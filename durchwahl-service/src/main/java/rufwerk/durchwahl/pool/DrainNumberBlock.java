package rufwerk.durchwahl.pool;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.BlockChange;
import rufwerk.durchwahl.book.BlockState;
import rufwerk.durchwahl.book.Decisions;
import rufwerk.durchwahl.book.LeaseBook;
import rufwerk.durchwahl.book.PoolBlock;

/** Takes the numbers of a block out of use as their leases end, or back into use. */
@ApplicationScoped
public class DrainNumberBlock {
    private final Decisions decisions;
    private final ReadPool readPool;

    DrainNumberBlock(Decisions decisions, ReadPool readPool) {
        this.decisions = decisions;
        this.readPool = readPool;
    }

    /** The block as it is then, or null when there is none. */
    public Uni<@Nullable PoolBlock> become(UUID id, BlockState state) {
        return decisions.decide(book -> become(book, id, state));
    }

    private @Nullable PoolBlock become(LeaseBook book, UUID id, BlockState state) {
        PoolBlock known = readPool.find(book, id);
        if (known == null || known.state() == state) {
            return known;
        }
        book.change(new BlockChange.Became(id, state));
        return readPool.find(book, id);
    }
}
