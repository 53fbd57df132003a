package rufwerk.durchwahl.pool;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import rufwerk.durchwahl.book.Block;
import rufwerk.durchwahl.book.BlockChange;
import rufwerk.durchwahl.book.BlockState;
import rufwerk.durchwahl.book.Decisions;
import rufwerk.durchwahl.book.LeaseBook;
import rufwerk.durchwahl.book.NumberBlock;
import rufwerk.durchwahl.book.PoolBlock;
import rufwerk.durchwahl.pool.AddOutcome.Added;
import rufwerk.durchwahl.pool.AddOutcome.Known;
import rufwerk.durchwahl.pool.AddOutcome.Overlaps;

/** Puts a block of numbers into the pool. Doing it again changes nothing. */
@ApplicationScoped
public class AddNumberBlock {
    private final Decisions decisions;
    private final ReadPool readPool;

    AddNumberBlock(Decisions decisions, ReadPool readPool) {
        this.decisions = decisions;
        this.readPool = readPool;
    }

    public Uni<AddOutcome> add(NumberBlock block) {
        return decisions.decide(book -> add(book, block));
    }

    private AddOutcome add(LeaseBook book, NumberBlock block) {
        for (PoolBlock known : readPool.in(book)) {
            if (known.block().equals(block)) {
                return new Known(known);
            }
            if (known.block().overlaps(block)) {
                return new Overlaps(known.block());
            }
        }
        var added = new Block(UUID.randomUUID(), block, BlockState.ACTIVE);
        book.change(new BlockChange.Added(added, book.now()));
        return new Added(new PoolBlock(added.id(), block, added.state(), 0, 0));
    }
}
