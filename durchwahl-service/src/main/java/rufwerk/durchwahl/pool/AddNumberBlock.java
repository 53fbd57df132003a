package rufwerk.durchwahl.pool;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import rufwerk.durchwahl.pool.AddOutcome.Added;
import rufwerk.durchwahl.pool.AddOutcome.Known;
import rufwerk.durchwahl.pool.AddOutcome.Overlaps;

/** Puts a block of numbers into the pool. Doing it again changes nothing. */
@ApplicationScoped
public class AddNumberBlock {
    private final NumberBlocks blocks;
    private final ReadPool readPool;
    private final Clock clock;

    AddNumberBlock(NumberBlocks blocks, ReadPool readPool, Clock clock) {
        this.blocks = blocks;
        this.readPool = readPool;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<AddOutcome> add(NumberBlock block) {
        return blocks.waitForTurn().chain(readPool::list).chain(known -> add(block, known));
    }

    private Uni<AddOutcome> add(NumberBlock block, List<PoolBlock> pool) {
        for (PoolBlock known : pool) {
            if (known.block().equals(block)) {
                return Uni.createFrom().item(new Known(known));
            }
            if (known.block().overlaps(block)) {
                return Uni.createFrom().item(new Overlaps(known.block()));
            }
        }
        var added = new PoolBlock(UUID.randomUUID(), block, BlockState.ACTIVE, 0, 0);
        return blocks.add(added.id(), block, clock.instant()).replaceWith(new Added(added));
    }
}
