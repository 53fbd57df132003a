package rufwerk.durchwahl.pool;

import io.smallrye.mutiny.Uni;

/** The pool as an operator fills it. */
public interface NumberBlocks {

    /** How many of the block's numbers are new; those known already stay as they are. */
    Uni<Integer> add(NumberBlock block);
}
