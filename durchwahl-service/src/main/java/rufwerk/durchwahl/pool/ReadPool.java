package rufwerk.durchwahl.pool;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.lease.LeaseTerms;

/** Tells how much of the pool is in use at this moment. */
@ApplicationScoped
public class ReadPool {
    private final NumberBlocks blocks;
    private final LeaseTerms terms;
    private final Clock clock;

    ReadPool(NumberBlocks blocks, LeaseTerms terms, Clock clock) {
        this.blocks = blocks;
        this.terms = terms;
        this.clock = clock;
    }

    public Uni<List<PoolBlock>> list() {
        Instant now = clock.instant();
        return blocks.list(now, now.minus(terms.rest()));
    }

    public Uni<@Nullable PoolBlock> find(UUID id) {
        return list().map(all ->
                all.stream().filter(block -> block.id().equals(id)).findFirst().orElse(null));
    }
}
