package rufwerk.durchwahl.pool;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.pool.RemoveOutcome.InUse;
import rufwerk.durchwahl.pool.RemoveOutcome.Removed;
import rufwerk.durchwahl.pool.RemoveOutcome.Unknown;

/** Takes a block out of the pool, if none of its numbers is leased or rests. */
@ApplicationScoped
public class RemoveNumberBlock {
    private final NumberBlocks blocks;
    private final ReadPool readPool;

    RemoveNumberBlock(NumberBlocks blocks, ReadPool readPool) {
        this.blocks = blocks;
        this.readPool = readPool;
    }

    /** The numbers are held before they are counted: a lease at the same moment is either seen, or finds none of them. */
    @WithTransaction
    public Uni<RemoveOutcome> remove(UUID id) {
        return blocks.waitForTurn()
                .chain(() -> blocks.hold(id))
                .chain(() -> readPool.find(id))
                .chain(this::remove);
    }

    private Uni<RemoveOutcome> remove(@Nullable PoolBlock block) {
        if (block == null) {
            return Uni.createFrom().item(new Unknown());
        }
        return block.used() > 0
                ? Uni.createFrom().item(new InUse(block))
                : blocks.remove(block.id()).replaceWith(new Removed(block));
    }
}
