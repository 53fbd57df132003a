package rufwerk.durchwahl.book;

import java.util.UUID;

/**
 * A block as it is in the pool.
 *
 * @param leased how many of its numbers lead somewhere now
 * @param resting how many led somewhere too shortly ago to be lent again
 */
public record PoolBlock(UUID id, NumberBlock block, BlockState state, long leased, long resting) {

    static PoolBlock of(Block block, long leased, long resting) {
        return new PoolBlock(block.id(), block.numbers(), block.state(), leased, resting);
    }

    /** How many can be lent now. */
    public long free() {
        return state == BlockState.ACTIVE ? idle() : 0;
    }

    /** How many could be lent if the block were not draining. */
    public long draining() {
        return state == BlockState.DRAINING ? idle() : 0;
    }

    public long used() {
        return leased + resting;
    }

    private long idle() {
        return block.size() - used();
    }
}
