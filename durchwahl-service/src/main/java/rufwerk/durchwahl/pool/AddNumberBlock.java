package rufwerk.durchwahl.pool;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts a block of numbers into the pool. Doing it again changes nothing. */
@ApplicationScoped
public class AddNumberBlock {
    private final NumberBlocks blocks;

    AddNumberBlock(NumberBlocks blocks) {
        this.blocks = blocks;
    }

    /** How many of the numbers are new. */
    @WithTransaction
    public Uni<Integer> add(NumberBlock block) {
        return blocks.add(block);
    }
}
