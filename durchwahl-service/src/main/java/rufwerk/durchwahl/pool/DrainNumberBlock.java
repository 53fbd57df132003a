package rufwerk.durchwahl.pool;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the numbers of a block out of use as their leases end, or back into use. */
@ApplicationScoped
public class DrainNumberBlock {
    private final NumberBlocks blocks;
    private final ReadPool readPool;

    DrainNumberBlock(NumberBlocks blocks, ReadPool readPool) {
        this.blocks = blocks;
        this.readPool = readPool;
    }

    /** The block as it is then, or null when there is none. */
    @WithTransaction
    public Uni<@Nullable PoolBlock> become(UUID id, BlockState state) {
        return blocks.waitForTurn().chain(() -> blocks.become(id, state)).chain(() -> readPool.find(id));
    }
}
