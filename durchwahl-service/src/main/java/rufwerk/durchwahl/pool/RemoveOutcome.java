package rufwerk.durchwahl.pool;

import rufwerk.durchwahl.book.PoolBlock;

/** What became of a block that an operator wanted out of the pool. */
public sealed interface RemoveOutcome {

    record Removed(PoolBlock block) implements RemoveOutcome {}

    record Unknown() implements RemoveOutcome {}

    /** Nothing was removed, as some of its numbers are leased or rest. */
    record InUse(PoolBlock block) implements RemoveOutcome {}
}
