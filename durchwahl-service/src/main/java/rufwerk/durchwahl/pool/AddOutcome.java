package rufwerk.durchwahl.pool;

import rufwerk.durchwahl.book.NumberBlock;
import rufwerk.durchwahl.book.PoolBlock;

/** What became of a block that an operator wanted in the pool. */
public sealed interface AddOutcome {

    record Added(PoolBlock block) implements AddOutcome {}

    /** It was there already and is as it was. */
    record Known(PoolBlock block) implements AddOutcome {}

    /** Nothing was added, as some of its numbers are there already, or would begin with one another. */
    record Overlaps(NumberBlock known) implements AddOutcome {}
}
